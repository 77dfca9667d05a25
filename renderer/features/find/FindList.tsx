import { CommandGroup, CommandList } from 'cmdk'
import type { Concept } from '../../../db/api/find.ts'
import { toAppError } from '../../api/errors.ts'
import { errorWords } from '../../text.ts'
import { FindRow } from './FindRow.tsx'
import { groupsOf, type Hit } from './hits.ts'
import { text } from './text.ts'
import styles from './Find.module.css'

interface FindListProps {
  readonly found: { readonly concept: Concept | undefined; readonly error: Error | null }
  readonly opened: Hit | null
  readonly onOpen: (hit: Hit) => void
}

/** What was found, by its kind, and in one line what there is to say of it. */
export function FindList({ found: { concept, error }, opened, onOpen }: FindListProps) {
  const groups = concept === undefined ? [] : groupsOf(concept)
  const hits = groups.flatMap(group => group.hits)
  return (
    <div className={styles.found}>
      <CommandList label={text.results} className={styles.list}>
        {groups.map(({ title, hits: own, found }) => (
          <CommandGroup
            key={title}
            heading={
              <>
                {title} <span className={styles.count}>{text.of(own.length, found)}</span>
              </>
            }
            className={styles.group}
          >
            {own.map(hit => (
              <FindRow key={hit.id} hit={hit} current={hit.id === opened?.id} onOpen={() => onOpen(hit)} />
            ))}
          </CommandGroup>
        ))}
      </CommandList>
      <p role="status" className={hits.length === 0 ? styles.said : styles.unseen}>
        {error === null ? saidOf(concept, hits.length) : errorWords(toAppError(error)).title}
      </p>
      {concept?.cards.leftOut === true && <p className={styles.leftOut}>{text.leftOut}</p>}
    </div>
  )
}

function saidOf(concept: Concept | undefined, hits: number): string {
  if (concept === undefined) return text.empty
  return hits === 0 ? text.nothing : text.found(hits)
}
