import { useState } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TableSort } from '../../../renderer/ui/TableHead.tsx'
import { TableShell, type TableColumn } from '../../../renderer/ui/TableShell.tsx'
import { show } from '../render.tsx'
import { loadBaseStyles } from './base-styles.ts'

beforeAll(loadBaseStyles)

interface Card {
  readonly id: number
}

const CARDS: readonly Card[] = Array.from({ length: 100_000 }, (_, id) => ({ id }))
const COLUMNS: readonly TableColumn<Card>[] = [
  { id: 'card', label: 'card', width: 'rest', cell: ({ id }) => `Card ${id}` },
  { id: 'ease', label: 'ease', width: 6, counted: true, sortable: true, cell: () => '2.50' },
]

interface CardsProps {
  readonly onOpen?: (card: Card) => void
}

function Cards({ onOpen }: CardsProps) {
  const [current, setCurrent] = useState(0)
  const [sort, setSort] = useState<TableSort>()
  return (
    <div style={{ height: 360 }}>
      <TableShell
        label="Cards"
        columns={COLUMNS}
        rows={CARDS}
        keyOf={card => card.id}
        current={current}
        onCurrent={setCurrent}
        onOpen={card => onOpen?.(card)}
        sort={sort}
        onSort={setSort}
      />
    </div>
  )
}

const rows = () => document.querySelectorAll('tbody tr[aria-rowindex]')
const focused = () => document.activeElement?.getAttribute('aria-rowindex')
const scroller = () => page.getByRole('grid').element().parentElement
const press = (keys: string) => userEvent.keyboard(keys)

test('of 100 000 rows only those in sight are mounted, and the table says how many there are', async () => {
  show(<Cards />)
  await expect.poll(() => rows().length).toBeGreaterThan(8)
  expect(rows().length).toBeLessThan(40)
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '100001')
  expect(scroller()?.scrollHeight).toBeCloseTo(33 + 100_000 * 36, -1)
})

test('↓ ↑ End Home PageDown PageUp move, and the row they move to is in sight and has focus', async () => {
  show(<Cards />)
  await userEvent.click(page.getByText('Card 0', { exact: true }))
  await press('{ArrowDown}{ArrowDown}{ArrowUp}')
  await expect.poll(focused).toBe('3')
  await press('{End}')
  await expect.poll(focused).toBe('100001')
  await expect.element(page.getByText('Card 99999')).toBeInViewport()
  expect(rows().length).toBeLessThan(80)
  await press('{PageUp}')
  const page1 = 100_001 - Number(focused())
  expect(page1).toBeGreaterThan(5)
  expect(page1).toBeLessThan(10)
  await press('{Home}')
  await expect.poll(focused).toBe('2')
  await expect.element(page.getByText('Card 0', { exact: true })).toBeInViewport()
  await press('{PageDown}')
  await expect.poll(focused).toBe(String(2 + page1))
})

test('a row does not hide below the head that stays', async () => {
  show(<Cards />)
  await userEvent.click(page.getByText('Card 0', { exact: true }))
  await press('{PageDown}{PageDown}{PageDown}{PageUp}{PageUp}')
  const head = document.querySelector('thead th')?.getBoundingClientRect().bottom ?? 0
  expect(document.activeElement?.getBoundingClientRect().top).toBeGreaterThanOrEqual(head - 1)
})

test('the row with focus stays mounted however far the table is scrolled', async () => {
  show(<Cards />)
  await userEvent.click(page.getByText('Card 3', { exact: true }))
  scroller()?.scrollTo({ top: 1_000_000 })
  await expect.element(page.getByText('Card 27780')).toBeInTheDocument()
  expect(focused()).toBe('5')
  await press('{ArrowDown}')
  await expect.element(page.getByText('Card 4', { exact: true })).toBeInViewport()
})

test('a sortable head says how the table is sorted and turns it round', async () => {
  show(<Cards />)
  const head = page.getByRole('columnheader', { name: 'ease' })
  await expect.element(head).toHaveAttribute('aria-sort', 'none')
  page.getByRole('button', { name: 'ease' }).element().focus()
  await press('{Enter}')
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending')
  await press('{Enter}')
  await expect.element(head).toHaveAttribute('aria-sort', 'descending')
  await expect.element(page.getByRole('columnheader', { name: 'card' })).not.toHaveAttribute('aria-sort')
})

test('Enter opens the current row', async () => {
  const onOpen = vi.fn<(card: Card) => void>()
  show(<Cards onOpen={onOpen} />)
  await userEvent.click(page.getByText('Card 2', { exact: true }))
  await press('{ArrowDown}{Enter}')
  expect(onOpen.mock.calls).toEqual([[{ id: 3 }]])
})
