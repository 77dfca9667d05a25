import type { DeckRow } from '../../../../db/api/decks.ts'
import { CallNumber } from '../../../ui/CallNumber.tsx'
import { Combobox } from '../../../ui/Combobox.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { FACES } from '../types/index.ts'
import { text } from './text.ts'
import { asType, WRITABLE, type Drafting } from './use-draft.ts'
import styles from './Own.module.css'

interface ParticularsProps {
  readonly drafting: Drafting
  readonly decks: readonly DeckRow[]
  /** One has to be chosen before it can be saved. */
  readonly noDeck: boolean
}

/** Which type it is, where it belongs, and how long it takes. */
export function Particulars({ drafting, decks, noDeck }: ParticularsProps) {
  const { draft, seconds, change } = drafting
  return (
    <div className={styles.particulars}>
      <span className={styles.particular}>
        <span className={styles.label}>{text.type}</span>
        <Select
          label={text.type}
          value={draft.type}
          options={WRITABLE.map(type => ({ value: type, label: FACES[type].name }))}
          onChange={type => change(asType(draft, type))}
        />
      </span>
      <span className={styles.particular}>
        <span className={styles.label}>{text.deck}</span>
        <Combobox
          label={text.deck}
          filterLabel={text.findDeck}
          placeholder={text.chooseDeck}
          emptyText={text.noSuchDeck}
          options={decks.map(({ id, name, block }) => ({
            value: id,
            label: name,
            ...(block === null ? {} : { start: <CallNumber code={block.code} /> }),
          }))}
          value={draft.deck}
          error={noDeck ? text.stillEmpty : undefined}
          onChange={deck => change({ deck })}
        />
      </span>
      <span className={styles.particular}>
        <span className={styles.label}>{text.seconds}</span>
        <NumberField
          label={text.seconds}
          value={seconds}
          min={10}
          max={600}
          step={5}
          unit={text.secondsUnit}
          outOfBounds={text.secondsBounds}
          onChange={next => change({ seconds: next })}
        />
      </span>
    </div>
  )
}
