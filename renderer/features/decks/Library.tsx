import { useRef, useState } from 'react'
import type { DeckGroup, DeckRow } from '../../../db/api/decks.ts'
import { useStyled } from '../../ui/use-styled.ts'
import type { Asked } from './asked.ts'
import { DeckArea } from './DeckArea.tsx'
import { DeckDialogs, type Leave } from './DeckDialogs.tsx'
import { Inspector, type Purpose } from './Inspector.tsx'
import { rowAfter } from './sections.ts'
import { insideOf } from './tree.ts'
import { useChosen } from './use-chosen.ts'
import { useDeckCommands } from './use-deck-commands.ts'
import { useOrganising } from './use-organising.ts'
import { chosenRow } from './use-row-focus.ts'
import styles from './Decks.module.css'

interface LibraryProps {
  readonly groups: readonly DeckGroup[]
  /** The deck the address names. */
  readonly named: string | null
}

/** The table, and the deck that is chosen: beside it, or in a drawer that Space opens. Up and Down choose, Enter reviews. */
export function Library({ groups, named }: LibraryProps) {
  const page = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLDivElement>(null)
  const filter = useRef<HTMLInputElement>(null)
  const chosen = useChosen(groups, named)
  const { decks, rows, whole, choose } = chosen
  const place = useStyled(page, '--inspector')
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const going = useDeckCommands(chosen)
  const leave: Leave = async (deck, deed) => {
    const next = rowAfter(rows, deck)
    await deed()
    setPurpose(null)
    if (next !== undefined) choose(next.deck.id)
  }
  const stay = async (deed: () => Promise<unknown>) => {
    await deed()
    if (purpose === null) chosenRow(table.current)?.focus()
  }
  useOrganising({ deck: whole, onAsk: setAsked, leave, stay })
  return (
    <div ref={page} className={styles.library}>
      <DeckArea table={table} chosen={chosen} onClick={() => place === 'drawer' && setPurpose('deck')} {...going} />
      {whole !== undefined && (
        <Inspector
          key={whole.id}
          deck={whole}
          inside={insideOf(decks, whole.id).length}
          filter={filter}
          names={namesOf(decks)}
          place={place}
          purpose={purpose}
          onPurpose={setPurpose}
        />
      )}
      <DeckDialogs
        asked={asked}
        decks={decks}
        table={table}
        covered={purpose !== null}
        onClose={() => setAsked(null)}
        onAdded={choose}
        leave={leave}
      />
    </div>
  )
}

function namesOf(decks: readonly DeckRow[]): ReadonlyMap<string, string> {
  return new Map(decks.flatMap(({ block, name }) => (block === null ? [] : [[block.code, name] as const])))
}
