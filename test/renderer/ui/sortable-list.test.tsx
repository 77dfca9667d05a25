import { useState } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SortableList } from '../../../renderer/ui/SortableList.tsx'
import type { SortableWords } from '../../../renderer/ui/use-sorting.ts'
import { show } from '../render.tsx'
import { loadBaseStyles } from './base-styles.ts'

beforeAll(loadBaseStyles)

const STEPS = ['Fetch', 'Retrieve', 'Rank', 'Filter'].map(label => ({ id: label.toLowerCase(), label }))

const WORDS: SortableWords = {
  item: ({ label, position, count }) => `${label}, position ${position} of ${count}`,
  lifted: ({ label }) => `${label} lifted`,
  moved: ({ position, count }) => `moved to ${position} of ${count}`,
  dropped: ({ label, position }) => `${label} dropped at ${position}`,
  cancelled: ({ label, position }) => `${label} back at ${position}`,
  moveUp: label => `Move up: ${label}`,
  moveDown: label => `Move down: ${label}`,
}

function Steps() {
  const [order, setOrder] = useState<readonly string[]>(STEPS.map(step => step.id))
  const items = order.flatMap(id => STEPS.filter(step => step.id === id))
  return (
    <SortableList
      label="Steps"
      items={items}
      onReorder={setOrder}
      words={WORDS}
      hint={lifted => (lifted === null ? 'Space lifts' : `${lifted.label} is lifted`)}
    />
  )
}

const item = (label: string) => page.getByRole('button', { name: new RegExp(`^${label}, position`) })
const order = () =>
  page
    .getByRole('listitem')
    .elements()
    .map(row => row.querySelector('[role=button]')?.getAttribute('aria-label')?.split(',')[0])
const heard = () =>
  page
    .getByRole('status')
    .elements()
    .map(status => status.textContent)
    .join('')

test('Space lifts, ↓ ↓ moves, Space drops; each step is announced and focus stays on the item', async () => {
  show(<Steps />)
  item('Fetch').element().focus()
  await userEvent.keyboard(' ')
  expect(heard()).toBe('Fetch lifted')
  await userEvent.keyboard('{ArrowDown}')
  expect(heard()).toBe('moved to 2 of 4')
  await userEvent.keyboard('{ArrowDown}')
  expect(heard()).toBe('moved to 3 of 4')
  await userEvent.keyboard(' ')
  expect(heard()).toBe('Fetch dropped at 3')
  expect(order()).toEqual(['Retrieve', 'Rank', 'Fetch', 'Filter'])
  await expect.element(item('Fetch')).toHaveFocus()
})

test('Home and End go to the ends, Esc takes the whole move back', async () => {
  show(<Steps />)
  item('Rank').element().focus()
  await userEvent.keyboard(' {Home}')
  expect(order()).toEqual(['Rank', 'Fetch', 'Retrieve', 'Filter'])
  await userEvent.keyboard('{End}')
  expect(heard()).toBe('moved to 4 of 4')
  await userEvent.keyboard('{Escape}')
  expect(heard()).toBe('Rank back at 3')
  expect(order()).toEqual(['Fetch', 'Retrieve', 'Rank', 'Filter'])
})

test('without a lift arrow keys and Enter are left to the screen', async () => {
  const onKeyDown = vi.fn<(key: string, prevented: boolean) => void>()
  show(
    <div onKeyDown={({ key, defaultPrevented }) => onKeyDown(key, defaultPrevented)}>
      <Steps />
    </div>,
  )
  item('Fetch').element().focus()
  await userEvent.keyboard('{ArrowDown}{Enter}{Escape}')
  expect(onKeyDown.mock.calls).toEqual([
    ['ArrowDown', false],
    ['Enter', false],
    ['Escape', false],
  ])
  expect(order()).toEqual(['Fetch', 'Retrieve', 'Rank', 'Filter'])
})

test('what is lifted is put down when focus goes elsewhere', async () => {
  show(<Steps />)
  item('Fetch').element().focus()
  await userEvent.keyboard(' {ArrowDown}')
  await userEvent.tab()
  expect(heard()).toBe('Fetch dropped at 2')
  expect(order()).toEqual(['Retrieve', 'Fetch', 'Rank', 'Filter'])
})

test('the buttons of an item move it and keep focus, also at the end', async () => {
  show(<Steps />)
  const up = page.getByRole('button', { name: 'Move up: Retrieve' })
  await userEvent.click(up)
  expect(heard()).toBe('moved to 1 of 4')
  expect(order()).toEqual(['Retrieve', 'Fetch', 'Rank', 'Filter'])
  await expect.element(up).toHaveFocus()
  await expect.element(up).toHaveAttribute('aria-disabled', 'true')
  const spoken = () =>
    page
      .getByRole('status')
      .elements()
      .map(status => status.textContent)
  const before = spoken()
  await userEvent.keyboard('{Enter}')
  expect(spoken()).toEqual(before)
})

test('an item can be dragged', async () => {
  show(<Steps />)
  await userEvent.dragAndDrop(item('Fetch'), item('Rank'), { steps: 12 })
  await expect.poll(order).toEqual(['Retrieve', 'Rank', 'Fetch', 'Filter'])
  expect(heard()).toBe('moved to 3 of 4')
})

test('every item is described by the keys that move it', async () => {
  show(<Steps />)
  await expect.element(item('Rank')).toHaveAccessibleDescription('Space lifts')
  item('Rank').element().focus()
  await userEvent.keyboard(' ')
  await expect.element(item('Fetch')).toHaveAccessibleDescription('Rank is lifted')
})
