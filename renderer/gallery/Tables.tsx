import { useMemo, useState } from 'react'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Chip } from '../ui/Chip.tsx'
import type { TableSort } from '../ui/TableHead.tsx'
import { TableShell, type TableColumn } from '../ui/TableShell.tsx'
import { Specimen } from './Specimen.tsx'
import styles from './Tables.module.css'

interface Card {
  readonly id: string
  readonly question: string
  readonly interval: number
  readonly ease: number
  readonly lapses: number
}

const QUESTIONS = [
  'Why does IVF need a trained coarse quantizer?',
  'HNSW: which knob first for more recall?',
  'nprobe against nlist: what each one trades',
  'Filtered ANN: pre-filter, post-filter, in-filter',
  'PQ: bytes per vector for m = 16, 8 bits',
  'When brute force beats an index',
]
const CARDS: readonly Card[] = Array.from({ length: 100_000 }, (_, index) => ({
  id: `RT-${String(index + 1).padStart(6, '0')}`,
  question: QUESTIONS[index % QUESTIONS.length] ?? '',
  interval: 1 + ((index * 37) % 90),
  ease: 1.3 + ((index * 13) % 120) / 100,
  lapses: (index * 7) % 9,
}))

export function Tables() {
  const [current, setCurrent] = useState(1)
  const [sort, setSort] = useState<TableSort>({ column: 'id', direction: 'ascending' })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(['RT-000001']))
  const rows = useMemo(() => sorted(sort), [sort])
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  return (
    <Specimen name="TableShell, 100 000 rows" wide>
      <div className={styles.table}>
        <TableShell
          label="Cards"
          columns={columnsWith(ticked, tick)}
          rows={rows}
          keyOf={card => card.id}
          current={current}
          onCurrent={setCurrent}
          isSelected={card => ticked.has(card.id)}
          sort={sort}
          onSort={setSort}
        />
      </div>
    </Specimen>
  )
}

function columnsWith(
  ticked: ReadonlySet<string>,
  tick: (id: string, on: boolean) => void,
): readonly TableColumn<Card>[] {
  return [
    {
      id: 'ticked',
      label: 'Selected',
      width: 2.75,
      head: (
        <Checkbox
          label="Select all cards"
          hideLabel
          checked={false}
          mixed={ticked.size > 0}
          onChange={() => undefined}
        />
      ),
      cell: ({ id }) => (
        <Checkbox label={`Select ${id}`} hideLabel checked={ticked.has(id)} onChange={on => tick(id, on)} />
      ),
    },
    { id: 'id', label: 'id', width: 7, sortable: true, cell: ({ id }) => <span className={styles.id}>{id}</span> },
    {
      id: 'question',
      label: 'question',
      width: 'rest',
      whole: ({ question }) => question,
      cell: ({ question, lapses }) => (
        <span className={styles.question}>
          <span className={styles.words}>{question}</span>
          {lapses > 7 && <Chip tone="warn">leech</Chip>}
        </span>
      ),
    },
    { id: 'interval', label: 'ivl', width: 5, counted: true, sortable: true, cell: ({ interval }) => `${interval} d` },
    { id: 'ease', label: 'ease', width: 5, counted: true, sortable: true, cell: ({ ease }) => ease.toFixed(2) },
    { id: 'lapses', label: 'lapses', width: 5.5, counted: true, sortable: true, cell: ({ lapses }) => lapses },
  ]
}

function sorted({ column, direction }: TableSort): readonly Card[] {
  const sign = direction === 'ascending' ? 1 : -1
  const key = (card: Card) => (column === 'ease' ? card.ease : column === 'lapses' ? card.lapses : card.interval)
  if (column === 'id') return sign === 1 ? CARDS : CARDS.toReversed()
  return CARDS.toSorted((a, b) => sign * (key(a) - key(b)))
}
