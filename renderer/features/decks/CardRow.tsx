import type { DeckCard } from '../../../db/api/decks.ts'
import { api } from '../../api/client.ts'
import { offerUndo } from '../../state/history.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { FlagIcon } from '../../ui/FlagIcon.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { CardHistory } from './CardHistory.tsx'
import { text } from './text.ts'
import styles from './CardsOfDeck.module.css'

interface CardRowProps {
  readonly card: DeckCard
  readonly open: boolean
  readonly onToggle: () => void
}

/** One card: its number, its front, how it stands; opened, the whole front and what can be done. */
export function CardRow({ card: row, open, onToggle }: CardRowProps) {
  const { card, callNumber, front, state, next, flag } = row
  const away = state === 'suspended' || state === 'known' || state === 'buried'
  return (
    <li className={styles.row} data-away={away || undefined}>
      <button type="button" aria-expanded={open} onClick={onToggle} className={styles.line}>
        <span className={styles.number}>{callNumber ?? text.ownCard}</span>
        <span className={open ? styles.whole : styles.front}>{front}</span>
        {flag > 0 && (
          <>
            <FlagIcon flag={flag} size={12} />
            <Hidden>{text.flagName(flag)}</Hidden>
          </>
        )}
        {!open && <span className={styles.state}>{stateWords(row)}</span>}
      </button>
      {open && (
        <div className={styles.actions}>
          <span className={styles.state}>{[text.cardStates[state], next].filter(word => word !== '').join(', ')}</span>
          {away && (
            <Button size="small" onClick={() => act(api.decks.bringBack({ card }), text.broughtBack(callNumber))}>
              {text.bringBack}
            </Button>
          )}
          {state !== 'new' && state !== 'known' && (
            <Button size="small" kind="ghost" onClick={() => act(api.decks.reset({ card }), text.wasReset(callNumber))}>
              {text.reset}
            </Button>
          )}
        </div>
      )}
      {open && <CardHistory card={card} />}
    </li>
  )
}

/** The day it comes back, else its state. */
function stateWords({ state, next }: DeckCard): string {
  return (state === 'young' || state === 'mature') && next !== '' ? next : text.cardStates[state]
}

function act(work: Promise<unknown>, said: string): void {
  work.then(() => offerUndo(said), report)
}
