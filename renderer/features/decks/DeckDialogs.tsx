import { useRef, type RefObject } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { report } from '../../state/ui.ts'
import { AddDialog } from './AddDialog.tsx'
import type { Asked } from './asked.ts'
import { add, archive, remove } from './deck-deeds.ts'
import type { Asking } from './DeckDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { OptionsDialog } from './OptionsDialog.tsx'
import { refusalIn } from './refusal.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import type { Decks } from './tree.ts'
import { chosenRow } from './use-row-focus.ts'

/** Does something that takes a deck from its row, and chooses the row after it. */
export type Leave = (deck: DeckRow, deed: () => Promise<unknown>) => Promise<void>

interface DeckDialogsProps {
  readonly asked: Asked | null
  readonly decks: Decks
  /** Around the table. */
  readonly table: RefObject<HTMLElement | null>
  /** The drawer lies over the table, and stays there unless the deck goes. */
  readonly covered: boolean
  readonly onClose: () => void
  readonly onAdded: (deck: DeckId) => void
  /** Takes a deck from where it is, and then chooses another one. */
  readonly leave: Leave
}

/** What is asked before something is done to a deck. Once it is done, focus is on the row that is chosen. */
export function DeckDialogs({ asked, decks, table, covered, onClose, onAdded, leave }: DeckDialogsProps) {
  const done = useRef(false)
  const busy = useRef(false)
  const perform: Asking['perform'] = async deed => {
    if (busy.current) return undefined
    busy.current = true
    try {
      await deed()
      done.current = true
      onClose()
    } catch (error) {
      const refused = refusalIn(error)
      if (refused === undefined) report(error)
      return refused
    } finally {
      busy.current = false
    }
    return undefined
  }
  const finalFocus = () => {
    const goesOn = asked?.kind === 'add' || asked?.kind === 'remove' || !covered
    const row = done.current && goesOn ? chosenRow(table.current) : null
    done.current = false
    return row ?? true
  }
  const asking: Asking = { onClose, perform, finalFocus }
  if (asked === null) return null
  switch (asked.kind) {
    case 'add':
      return <AddDialog decks={decks} onAdd={async (...given) => onAdded(await add(...given))} {...asking} />
    case 'rename':
      return <RenameDialog deck={asked.deck} {...asking} />
    case 'move':
      return <MoveDialog deck={asked.deck} decks={decks} {...asking} />
    case 'options':
      return <OptionsDialog deck={asked.deck} {...asking} />
    case 'remove':
      return (
        <RemoveDialog
          deck={asked.deck}
          onRemove={signal => leave(asked.deck, () => remove(asked.deck, signal))}
          onArchive={() => leave(asked.deck, () => archive(asked.deck, true))}
          {...asking}
        />
      )
  }
}
