import { useState } from 'react'
import type { RepositionValue } from '../../../db/api/browse.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Asked, type Asking } from './Asked.tsx'
import { text } from './text.ts'
import type { Asked as Shown } from './use-pages.ts'
import styles from './Replace.module.css'

interface RepositionDialogProps extends Asking {
  /** The list whose order the cards can take. */
  readonly shown: Shown
}

const ORDERS = ['shown', 'shuffled'] as const

/** From which place on, how far apart, in which order. */
export function RepositionDialog({ shown, count, onClose, onDeed }: RepositionDialogProps) {
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('shown')
  const [start, setStart] = useState(0)
  const [step, setStep] = useState(1)
  const [makeRoom, setMakeRoom] = useState(true)
  const { reposition } = text
  const deed: RepositionValue = {
    kind: 'reposition',
    start,
    step,
    order: order === 'shown' ? { kind: 'shown', ...shown } : { kind: 'shuffled' },
    makeRoom,
  }
  return (
    <Asked title={reposition.title(count)} verb={reposition.doIt} deed={deed} onClose={onClose} onDeed={onDeed}>
      <div className={styles.form}>
        <div className={styles.row}>
          <label className={styles.asked}>
            {reposition.start}
            <NumberField
              label={reposition.start}
              value={start}
              min={0}
              max={1_000_000}
              outOfBounds={reposition.startBounds}
              live
              onChange={setStart}
            />
          </label>
          <label className={styles.asked}>
            {reposition.step}
            <NumberField
              label={reposition.step}
              value={step}
              min={1}
              max={1_000}
              outOfBounds={reposition.stepBounds}
              live
              onChange={setStep}
            />
          </label>
          <span className={styles.asked}>
            {reposition.order}
            <SegmentedControl
              label={reposition.order}
              options={ORDERS.map(one => ({ value: one, label: reposition.orders[one] }))}
              value={order}
              onChange={setOrder}
            />
          </span>
        </div>
        <Checkbox
          label={reposition.makeRoom}
          description={reposition.makeRoomMeans}
          checked={makeRoom}
          onChange={setMakeRoom}
        />
        <p className={styles.note}>{reposition.which}</p>
      </div>
    </Asked>
  )
}
