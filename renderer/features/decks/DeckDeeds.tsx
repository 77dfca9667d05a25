import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useMenuItems } from '../../commands/menu-items.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

interface DeckDeedsProps {
  readonly deck: DeckRow
  /** The first of them. */
  readonly reviewButton: Ref<HTMLButtonElement> | undefined
}

const MORE = [
  'exportDeck',
  null,
  'renameDeck',
  'moveDeck',
  'raiseDeck',
  'lowerDeck',
  'deckOptions',
  null,
  'archiveDeck',
  'deleteDeck',
] as const

/** What can be done with a deck: to learn from it, to find its cards, and behind a button what puts it in order. */
export function DeckDeeds({ deck: { archived }, reviewButton }: DeckDeedsProps) {
  const items = useMenuItems(MORE)
  return (
    <>
      {archived && <p className={styles.away}>{text.isArchived}</p>}
      <CommandButton id={archived ? 'archiveDeck' : 'reviewDeck'} kind="primary" size="large" ref={reviewButton} />
      <div className={styles.deeds}>
        {!archived && <CommandButton id="quizDeck" label={text.quizIt} />}
        {!archived && <CommandButton id="studyDeck" label={text.studyIt} />}
        <CommandButton id="browseDeck" label={text.browseIt} />
        <Menu items={items} align="end">
          <Button icon={ChevronDown}>{text.moreDeeds}</Button>
        </Menu>
      </div>
    </>
  )
}
