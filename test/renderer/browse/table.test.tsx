/** The table of the browser at the keyboard: moving, ticking, and what is done to what is ticked. */
import { beforeAll, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { browse } from './shelf.tsx'
import { loadBaseStyles } from '../ui/base-styles.ts'

beforeAll(loadBaseStyles)

const press = (keys: string) => userEvent.keyboard(keys)
const focused = () => document.activeElement?.getAttribute('aria-rowindex')
const ticked = () =>
  [...document.querySelectorAll('tbody tr[aria-rowindex]')]
    .filter(row => row.getAttribute('aria-selected') === 'true')
    .map(row => Number(row.getAttribute('aria-rowindex')) - 1)
const bar = () => document.querySelector('[role=toolbar] [role=status]')?.textContent ?? null

/** The browser, and the first card has focus. */
async function begin() {
  const shelf = await browse()
  await userEvent.click(page.getByText('Card 1', { exact: true }))
  await press('{ArrowDown}{ArrowUp}')
  await expect.poll(focused).toBe('2')
  return shelf
}

test('J K ↓ ↑ End Home PageDown PageUp move, and the row they move to has focus', async () => {
  await begin()
  await press('j')
  await expect.poll(focused).toBe('3')
  await press('j')
  await expect.poll(focused).toBe('4')
  await press('k')
  await expect.poll(focused).toBe('3')
  await press('{ArrowDown}')
  await expect.poll(focused).toBe('4')
  await press('{End}')
  await expect.poll(focused).toBe('121')
  await expect.element(page.getByText('Card 120 rare')).toBeInViewport()
  await press('{Home}')
  await expect.poll(focused).toBe('2')
  await press('{PageDown}')
  await expect.poll(() => Number(focused())).toBeGreaterThan(5)
  await press('{PageUp}')
  await expect.poll(focused).toBe('2')
  await press('k')
  expect(focused()).toBe('2')
})

test('X ticks a card and unticks it; Shift and an arrow tick what they pass', async () => {
  await begin()
  await press('x')
  await expect.poll(ticked).toEqual([1])
  await press('x')
  await expect.poll(ticked).toEqual([])
  await press('x')
  await press('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(ticked).toEqual([1, 2])
  await press('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(ticked).toEqual([1, 2, 3])
  expect(bar()).toBe('3 selected')
})

test('a click with Shift ticks everything from the current card on, also over cards that were never in sight', async () => {
  await begin()
  await press('{Home}{ArrowDown}')
  await expect.poll(focused).toBe('3')
  document.querySelector('[role=grid]')?.parentElement?.scrollTo(0, 1e6)
  await expect.element(page.getByText('Card 119', { exact: true })).toBeVisible()
  await userEvent.click(page.getByText('Card 119', { exact: true }), { modifiers: ['Shift'] })
  await expect.poll(bar).toBe('118 selected')
})

test('Mod+A ticks all that is found, Esc unticks it, and another search begins without any', async () => {
  const { done } = await begin()
  await press('{Control>}a{/Control}')
  await expect.poll(bar).toBe('120 selected')
  await press('{Escape}')
  await expect.poll(bar).toBe(null)
  await press('{Control>}a{/Control}')
  await press('s')
  await expect.poll(() => done).toEqual([{ of: { kind: 'search', text: '', except: [] }, deed: { kind: 'suspend' } }])
  await press('{Control>}a{/Control}')
  await expect.poll(bar).toBe('120 selected')
  await press('/')
  await press('rare')
  await expect.poll(() => page.getByRole('grid').element().getAttribute('aria-rowcount')).toBe('13')
  expect(bar()).toBe(null)
})

test('what is done is done to the ticked cards, else to the current one', async () => {
  const { done } = await begin()
  await press('j')
  await expect.poll(focused).toBe('3')
  await press('s')
  await expect.poll(() => done.length).toBe(1)
  await press('x')
  await press('j')
  await expect.poll(focused).toBe('4')
  await press('x')
  await expect.poll(bar).toBe('2 selected')
  await press('{Shift>}s{/Shift}')
  await expect.poll(() => done.length).toBe(2)
  expect(done.map(({ of }) => of)).toEqual([
    { kind: 'cards', cards: ['card-2'] },
    { kind: 'cards', cards: ['card-2', 'card-3'] },
  ])
})

test('new places are asked for in a dialog, with the order of the list as it is shown', async () => {
  const { done } = await begin()
  await press('x')
  await userEvent.click(page.getByRole('button', { name: 'More' }))
  await userEvent.click(page.getByRole('menuitem', { name: /Reposition/ }))
  const start = page.getByRole('spinbutton', { name: 'First place' })
  await userEvent.fill(start, '50')
  await userEvent.fill(page.getByRole('spinbutton', { name: 'Step' }), '2')
  await userEvent.click(page.getByRole('button', { name: 'Reposition the cards' }))
  await expect
    .poll(() => done)
    .toEqual([
      {
        of: { kind: 'cards', cards: ['card-1'] },
        deed: {
          kind: 'reposition',
          start: 50,
          step: 2,
          order: { kind: 'shown', text: '', sort: { by: 'match', descending: false } },
          makeRoom: true,
        },
      },
    ])
})

test('while something is done to many cards the bar says how far it is, and Cancel stops it', async () => {
  const { done } = await begin()
  await press('x')
  await userEvent.click(page.getByRole('button', { name: 'More' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Reset' }))
  await expect.element(page.getByRole('progressbar', { name: 'Resetting the cards' })).toBeVisible()
  await expect.element(page.getByText('20 / 120')).toBeVisible()
  await press('s')
  page.getByRole('button', { name: 'Cancel' }).element().focus()
  await press('{Enter}')
  await expect.poll(bar).toBe('1 selected')
  expect(done).toEqual([])
})
