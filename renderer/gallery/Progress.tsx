import { ProgressBar } from '../ui/ProgressBar.tsx'
import { SegmentBar } from '../ui/SegmentBar.tsx'
import type { CellState } from '../ui/segments.ts'
import { Specimen } from './Specimen.tsx'

const CELLS: readonly CellState[] = Array.from({ length: 50 }, (_, index) => {
  if (index === 16) return 'current'
  if (index > 16) return 'ahead'
  if (index === 9) return 'learning'
  return index % 6 === 3 ? 'miss' : 'hit'
})

export function Progress() {
  return (
    <>
      <Specimen name="ProgressBar">
        <ProgressBar label="Importing ml-system-design.apkg" value={212} max={434} text="212 / 434" />
      </Specimen>
      <Specimen name="ProgressBar with a plan">
        <ProgressBar label="This question" value={42} max={62} mark={60} text="0:42 / 1:00" />
      </Specimen>
      <Specimen name="ProgressBar, overrun">
        <ProgressBar label="Data phase" value={412} max={360} mark={360} text="6:52 / 6:00" />
      </Specimen>
      <Specimen name="ProgressBar, length unknown">
        <ProgressBar label="Checking the backup" value={null} max={1} text="reading" />
      </Specimen>
      <Specimen name="Meter">
        <ProgressBar as="meter" label="Share of the deck that is mature" value={31} max={48} text="31 of 48" />
      </Specimen>
      <Specimen name="SegmentBar">
        <SegmentBar cells={CELLS} at={17} label="17 of 50 cards" />
      </Specimen>
    </>
  )
}
