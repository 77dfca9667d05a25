import { Ring } from '../ui/Ring.tsx'
import { RingStatus } from '../ui/RingStatus.tsx'
import type { RingState } from '../ui/ring-state.ts'
import { Row, Specimen } from './Specimen.tsx'
import styles from './Rings.module.css'

interface Clock {
  readonly state: RingState
  readonly share: number
  readonly digits: string
  readonly label: string
  readonly says: string
}

const CLOCKS: readonly Clock[] = [
  { state: 'pace', share: 0.47, digits: '5:38', label: '5 minutes 38 seconds left', says: '20 s ahead' },
  { state: 'behind', share: 0.2, digits: '2:24', label: '2 minutes 24 seconds left', says: '40 s behind' },
  { state: 'last', share: 0.08, digits: '0:48', label: '48 seconds left', says: 'Last minute' },
  { state: 'paused', share: 0.47, digits: '5:38', label: 'Paused at 5 minutes 38 seconds', says: 'Paused' },
  { state: 'untimed', share: 0, digits: '0:42', label: '42 seconds so far', says: 'Untimed' },
]
const SIZES = ['large', 'normal', 'small'] as const

export function Rings() {
  return (
    <>
      {SIZES.map(size => (
        <Specimen key={size} name={`Ring, ${size}: on pace, behind, last minute, paused, untimed`} wide paper>
          <Row>
            {CLOCKS.map(({ state, share, digits, label, says }) => (
              <span key={state} className={styles.clock}>
                <Ring state={state} share={share} digits={digits} label={label} role="timer" size={size} />
                <RingStatus state={state}>{says}</RingStatus>
              </span>
            ))}
          </Row>
        </Specimen>
      ))}
      <Specimen name="Ring with its digits hidden, and as progress" paper>
        <Row>
          <Ring state="pace" share={0.47} digits={null} label="5 minutes 38 seconds left" role="timer" />
          <Ring state="pace" share={0.75} digits="9/12" label="9 of 12 answered" role="progressbar" />
        </Row>
      </Specimen>
    </>
  )
}
