import type { ReactNode } from 'react'
import type { DeckOptions } from '../../../db/api/decks.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { LimitField } from './LimitField.tsx'
import { text } from './text.ts'
import styles from './Organise.module.css'

interface OptionRowsProps {
  readonly options: DeckOptions
  /** Its new cards come in the order of learning, whatever is chosen. */
  readonly isBlock: boolean
  readonly onChange: (options: DeckOptions) => void
}

const words = text.options

/** Every option of a deck: its name, what it means, and its value. */
export function OptionRows({ options, isBlock, onChange }: OptionRowsProps) {
  const change = (part: Partial<DeckOptions>) => onChange({ ...options, ...part })
  return (
    <div>
      <LimitRows options={options} change={change} />
      <Option name={words.newOrder} hint={isBlock ? words.blockOrderHint : words.newOrderHint}>
        <SegmentedControl
          label={words.newOrder}
          value={options.newOrder}
          options={choices(words.newOrders)}
          disabled={isBlock}
          onChange={newOrder => change({ newOrder })}
        />
      </Option>
      <Option name={words.siblings} hint={words.siblingsHint}>
        <SegmentedControl
          label={words.siblings}
          value={options.siblings}
          options={choices(words.siblingsAre)}
          onChange={siblings => change({ siblings })}
        />
      </Option>
      <Option name={words.drill} hint={words.drillHint}>
        <SegmentedControl
          label={words.drill}
          value={options.drill}
          options={choices(words.drills)}
          onChange={drill => change({ drill })}
        />
      </Option>
      <LeechRows options={options} change={change} />
      <Option name={words.longestInterval} hint={words.longestIntervalHint}>
        <NumberField
          label={words.longestInterval}
          value={options.longestInterval}
          min={1}
          max={36_500}
          unit={words.days}
          outOfBounds={words.bounds(1, 36_500)}
          live
          onChange={longestInterval => change({ longestInterval })}
        />
      </Option>
    </div>
  )
}

interface RowsProps {
  readonly options: DeckOptions
  readonly change: (part: Partial<DeckOptions>) => void
}

function LimitRows({ options, change }: RowsProps) {
  return (
    <>
      <Option name={words.newPerDay} hint={words.newPerDayHint}>
        <LimitField
          label={words.newPerDay}
          value={options.newPerDay}
          usual={10}
          onChange={newPerDay => change({ newPerDay })}
        />
      </Option>
      <Option name={words.reviewsPerDay} hint={words.reviewsPerDayHint}>
        <LimitField
          label={words.reviewsPerDay}
          value={options.reviewsPerDay}
          usual={100}
          onChange={reviewsPerDay => change({ reviewsPerDay })}
        />
      </Option>
    </>
  )
}

function LeechRows({ options, change }: RowsProps) {
  return (
    <>
      <Option name={words.leechThreshold} hint={words.leechThresholdHint}>
        <NumberField
          label={words.leechThreshold}
          value={options.leechThreshold}
          min={1}
          max={99}
          unit={words.failures}
          outOfBounds={words.bounds(1, 99)}
          live
          onChange={leechThreshold => change({ leechThreshold })}
        />
      </Option>
      <Option name={words.leechSuspends} hint={words.leechSuspendsHint}>
        <SegmentedControl
          label={words.leechSuspends}
          value={options.leechSuspends ? 'suspended' : 'tagged'}
          options={choices(words.leechIs)}
          onChange={to => change({ leechSuspends: to === 'suspended' })}
        />
      </Option>
    </>
  )
}

interface OptionProps {
  readonly name: string
  readonly hint: string
  readonly children: ReactNode
}

function Option({ name, hint, children }: OptionProps) {
  return (
    <div className={styles.option}>
      <div>
        <p className={styles.label}>{name}</p>
        <p className={styles.hint}>{hint}</p>
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  )
}

function choices<T extends string>(named: Readonly<Record<T, string>>): readonly { value: T; label: string }[] {
  const values = Object.keys(named).filter((key): key is T => Object.hasOwn(named, key))
  return values.map(value => ({ value, label: named[value] }))
}
