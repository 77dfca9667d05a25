import { CommandGroup, CommandInput, CommandList, CommandRoot } from 'cmdk'
import { Search } from 'lucide-react'
import { useState, type RefObject } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { PaletteFoot } from './PaletteFoot.tsx'
import { PaletteRow } from './PaletteRow.tsx'
import { wantedOf, type Kind } from './query.ts'
import { FIND_ROW, type Group, type Row } from './row.ts'
import { groupsFor } from './rows.ts'
import { text } from './text.ts'
import { useSources } from './use-sources.ts'
import styles from './Palette.module.css'

interface PaletteBodyProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** What stands in the field at first. */
  readonly before: string
  readonly onChoose: (row: Row) => void
}

/** Lines that are seen without scrolling. */
const IN_SIGHT = 8

/** The field, what answers to it, and what the keys do. */
export function PaletteBody({ field, before, onChoose }: PaletteBodyProps) {
  const [typed, setTyped] = useState(before)
  const [chosen, setChosen] = useState({ id: '', alone: true })
  const wanted = wantedOf(typed)
  const groups = groupsFor(wanted, useSources(wanted))
  const rows = groups.flatMap(group => group.rows)
  const answering = rows.filter(({ id }) => id !== FIND_ROW).length
  // Cards come a moment later than what was typed: the line that stood alone is not what was meant by then.
  const isOvertaken = chosen.id === FIND_ROW && chosen.alone && answering > 0
  const at = isOvertaken ? (rows[0]?.id ?? '') : chosen.id
  const choose = (id: string) => setChosen({ id, alone: answering === 0 })
  return (
    <CommandRoot label={text.title} shouldFilter={false} vimBindings={false} value={at} onValueChange={choose}>
      <div className={styles.field}>
        <Icon of={Search} size={20} />
        <CommandInput
          ref={field}
          placeholder={text.field}
          value={typed}
          onValueChange={setTyped}
          className={styles.input}
        />
        <Kbd silent>Escape</Kbd>
      </div>
      <CommandList label={text.results} data-headings={headingsInSight(groups)} className={styles.list}>
        {groups.map(({ title, rows: own }) => (
          <CommandGroup key={title} heading={title} className={styles.group}>
            {own.map(row => (
              <PaletteRow key={row.id} row={row} onChoose={() => onChoose(row)} />
            ))}
          </CommandGroup>
        ))}
      </CommandList>
      <p role="status" className={answering === 0 ? styles.nothing : styles.count}>
        {answering === 0 ? nothingFor(wanted.kind, wanted.words) : text.found(answering)}
      </p>
      <PaletteFoot row={rows.find(row => row.id === at)} />
    </CommandRoot>
  )
}

/** How many names of groups stand among the first lines, so that these are all in sight. */
function headingsInSight(groups: readonly Group[]): number {
  let rows = 0
  return groups.filter(group => {
    const begins = rows < IN_SIGHT
    rows += group.rows.length
    return begins
  }).length
}

function nothingFor(kind: Kind, words: string): string {
  if (kind !== 'cards') return text.nothing
  return words === '' ? text.typeCard : text.nothingCard
}
