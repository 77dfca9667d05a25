import type { DeckCard } from '../../../db/api/decks.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { COMMANDS } from '../../commands/table.ts'
import { editCard } from '../../state/location.ts'
import { showCardInfo, showLearnMore } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { FlagIcon } from '../../ui/FlagIcon.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { CardHistory } from '../../CardHistory.tsx'
import { bringBack, canReset, isAway, reset } from './card-deeds.ts'
import { text } from './text.ts'
import styles from './CardsOfDeck.module.css'

interface CardRowProps {
  readonly card: DeckCard
  readonly open: boolean
  readonly onToggle: () => void
}

/** One card: its number, its front, how it stands; opened, the whole front and what can be done. */
export function CardRow({ card: row, open, onToggle }: CardRowProps) {
  const { card, callNumber, front, state, next, flag, leech } = row
  return (
    <li className={styles.row} data-card={card} data-away={isAway(row) || undefined}>
      <button type="button" aria-expanded={open} onClick={onToggle} className={styles.line}>
        <span className={styles.number}>{callNumber ?? text.ownCard}</span>
        <span className={open ? styles.whole : styles.front}>{front}</span>
        {flag > 0 && (
          <>
            <FlagIcon flag={flag} size={12} />
            <Hidden>{text.flagName(flag)}</Hidden>
          </>
        )}
        {leech && <Chip tone="warn">{text.leech}</Chip>}
        {!open && <span className={styles.state}>{stateWords(row)}</span>}
      </button>
      {open && (
        <div className={styles.actions}>
          <span className={styles.state}>{[text.cardStates[state], next].filter(word => word !== '').join(', ')}</span>
          <Button size="small" kind="ghost" onClick={() => showCardInfo(card)}>
            {COMMANDS.cardInfo.label}
            <KeyHint id="cardInfo" />
          </Button>
          {leech && (
            <Button size="small" onClick={() => editCard(card)}>
              {text.rewrite}
            </Button>
          )}
          {callNumber !== null && (
            <Button size="small" kind="ghost" onClick={() => showLearnMore(card)}>
              {COMMANDS.learnMore.label}
              <KeyHint id="learnMore" />
            </Button>
          )}
          {isAway(row) && (
            <Button size="small" onClick={() => bringBack(row)}>
              {COMMANDS.bringBack.label}
            </Button>
          )}
          {canReset(row) && (
            <Button size="small" kind="ghost" onClick={() => reset(row)}>
              {text.resetIt}
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
