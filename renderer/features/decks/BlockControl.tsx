import type { BlockState, DeckRow } from '../../../db/api/decks.ts'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

interface BlockControlProps {
  readonly deck: DeckRow
  readonly state: BlockState
}

const STATES = ['on', 'later', 'off'] as const

/** Whether a block gives new cards: on, later, or off. */
export function BlockControl({ deck, state }: BlockControlProps) {
  return (
    <div className={styles.setting}>
      <div>
        <p>{text.stateLabel}</p>
        <p className={styles.hint}>{text.stateHint[state]}</p>
      </div>
      <SegmentedControl
        label={text.stateLabel}
        value={state}
        options={STATES.map(value => ({ value, label: text.states[value] }))}
        onChange={to => void api.decks.setBlock({ deck: deck.id, state: to }).catch(report)}
      />
    </div>
  )
}
