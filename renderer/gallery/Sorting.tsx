import { useState } from 'react'
import { SortableList } from '../ui/SortableList.tsx'
import { sortingHint, SORTING_WORDS } from './sorting-words.tsx'
import { Specimen } from './Specimen.tsx'

const STEPS = [
  'Fetch user features from the online store',
  'Candidate retrieval, about 10 k items from 4 sources',
  'Light pre-ranker trims to 500',
  'Heavy multi-task ranker scores 500',
  'Policy filters: seen, blocked, stale',
  'Re-rank for diversity and fatigue',
].map(label => ({ id: label, label }))

export function Sorting() {
  const [order, setOrder] = useState<readonly string[]>(STEPS.map(({ id }) => id))
  const items = order.map(id => STEPS.find(step => step.id === id) ?? { id, label: id })
  return (
    <>
      <Specimen name="SortableList" wide paper>
        <SortableList
          label="Serving steps"
          items={items}
          words={SORTING_WORDS}
          hint={sortingHint}
          onReorder={setOrder}
        />
      </Specimen>
      <Specimen name="SortableList, answered" wide paper>
        <SortableList
          label="Serving steps, answered"
          items={STEPS.slice(0, 3)}
          words={SORTING_WORDS}
          hint={sortingHint}
          onReorder={() => undefined}
          disabled
        />
      </Specimen>
    </>
  )
}
