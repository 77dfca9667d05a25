import type { Setup } from '../../../../db/api/quiz.ts'
import { Combobox } from '../../../ui/Combobox.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Drafted } from './choice.ts'
import { text } from './text.ts'
import styles from './Setup.module.css'

type FromCards = Exclude<Drafted['source'], { readonly kind: 'blocks' }>

interface CardSourceProps {
  readonly setup: Setup
  readonly source: FromCards
  readonly onChange: (source: FromCards) => void
}

/** A deck, a tag or words: questions are made from the cards they name. */
export function CardSource({ setup, source, onChange }: CardSourceProps) {
  return (
    <div className={styles.cards}>
      <div className={styles.field}>
        <Field setup={setup} source={source} onChange={onChange} />
      </div>
      <p className={styles.hint}>{text.fromCards}</p>
    </div>
  )
}

function Field({ setup, source, onChange }: CardSourceProps) {
  if (source.kind === 'deck') {
    return (
      <Combobox
        label={text.deck}
        filterLabel={text.findDeck}
        clearLabel={text.clear}
        placeholder={text.chooseDeck}
        emptyText={text.noDeck}
        options={setup.decks.map(({ deck, name, cards }) => ({
          value: String(deck),
          label: `${name}, ${text.cards(cards)}`,
        }))}
        value={'deck' in source ? source.deck : null}
        onChange={deck => onChange(deck === null ? { kind: 'deck' } : { kind: 'deck', deck })}
      />
    )
  }
  if (source.kind === 'tag') {
    return (
      <Combobox
        label={text.tag}
        filterLabel={text.findTag}
        clearLabel={text.clear}
        placeholder={text.chooseTag}
        emptyText={text.noTag}
        options={setup.tags.map(({ tag, cards }) => ({ value: tag, label: `${tag}, ${text.cards(cards)}` }))}
        value={'tag' in source ? source.tag : null}
        onChange={tag => onChange(tag === null ? { kind: 'tag' } : { kind: 'tag', tag })}
      />
    )
  }
  return (
    <TextField
      label={text.search}
      placeholder={text.searchPlaceholder}
      maxLength={200}
      value={'text' in source ? source.text : ''}
      onChange={words => onChange(words.trim() === '' ? { kind: 'search' } : { kind: 'search', text: words })}
    />
  )
}
