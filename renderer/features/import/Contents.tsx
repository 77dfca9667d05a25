import type { Preview } from '../../../db/api/imports.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Panel } from './Panel.tsx'
import { useImport } from './state.ts'
import { text } from './text.ts'
import styles from './Contents.module.css'

/** Longer lists are cut: all of it is in the summary, or in Decks. */
const DECKS = 8
const TAGS = 12

/** What the file brings besides notes: how they look, where they lie, what they are tagged with. */
export function Contents({ preview: { noteTypes, decks, tags } }: { readonly preview: Preview }) {
  const format = useImport(({ settings }) => settings?.format)
  return (
    <>
      {format !== 'csv' && noteTypes.length > 0 && (
        <Panel title={text.noteTypes(noteTypes.length)}>
          <ul>
            {noteTypes.map(({ name, fields, notes }) => (
              <li key={name} className={styles.line}>
                <div className={styles.words}>
                  <p className={styles.name}>{name}</p>
                  <p className={styles.fields}>{text.fieldsOf(fields)}</p>
                </div>
                <span className={styles.count}>{text.notes(notes)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {decks.length > 0 && (
        <Panel title={text.decks(decks.length)}>
          <ul>
            {decks.slice(0, DECKS).map(({ name, cards, there }) => (
              <li key={name} className={styles.line}>
                <p className={styles.name}>{name}</p>
                <span className={styles.count}>
                  <Chip tone={there ? 'plain' : 'good'}>{there ? text.there : text.newDeck}</Chip>
                  {text.cardsIn(cards)}
                </span>
              </li>
            ))}
            {decks.length > DECKS && <li className={styles.more}>{text.andMore(decks.length - DECKS)}</li>}
          </ul>
        </Panel>
      )}
      {tags.length > 0 && (
        <Panel title={text.tags(tags.length)}>
          <ul className={styles.tags}>
            {tags.slice(0, TAGS).map(tag => (
              <li key={tag}>{tag}</li>
            ))}
            {tags.length > TAGS && <li className={styles.more}>{text.andMore(tags.length - TAGS)}</li>}
          </ul>
        </Panel>
      )}
    </>
  )
}
