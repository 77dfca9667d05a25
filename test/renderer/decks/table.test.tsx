/** The table of decks as a tree: what it says of itself, and the keys that fold it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Router, useLocation } from 'wouter'
import type { DeckGroup } from '../../../db/api/decks.ts'
import { useKeymap } from '../../../renderer/commands/keymap.ts'
import { listenForKeys } from '../../../renderer/commands/keys.ts'
import { useFolds } from '../../../renderer/features/decks/folds.ts'
import { Library } from '../../../renderer/features/decks/Library.tsx'
import { hashRouter } from '../../../renderer/state/location.ts'
import { queries } from '../../../renderer/state/queries.ts'
import { show } from '../render.tsx'
import { archivedGroup, deckOf, ownGroup, treeOf } from './given.ts'

const GROUPS = [
  ownGroup(treeOf({ Maths: { Algebra: { Rings: {} }, Analysis: {} }, Music: {} }, { Rings: { total: 5, leeches: 2 } })),
  archivedGroup([deckOf('Old')]),
]

function Screen({ groups }: { readonly groups: readonly DeckGroup[] }) {
  const [path] = useLocation()
  const [, screen, named = null] = path.split('/')
  return screen === 'decks' && <Library groups={groups} named={named} />
}

/** Puts the table on the page, at a deck. */
function open(named: string, groups: readonly DeckGroup[] = GROUPS): void {
  location.hash = `#/decks/${named}`
  onTestFinished(listenForKeys())
  show(
    <QueryClientProvider client={queries}>
      <Router {...hashRouter}>
        <Screen groups={groups} />
      </Router>
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  useKeymap.setState({ keys: {}, singleKeys: true })
  useFolds.setState({ folded: new Set(), archiveOpen: false })
})

const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-deck]')]
const names = () => rows().map(row => row.dataset['deck'])
const chosen = () => document.querySelector<HTMLElement>('tr[aria-selected=true]')
const says = (name: string) => {
  const row = rows().find(one => one.dataset['deck'] === name)
  return ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'].map(what => row?.getAttribute(what))
}

test('it is a tree grid: every row says its level, its place, and whether what is inside it is in sight', () => {
  open('Maths')
  expect(page.getByRole('treegrid', { name: 'Decks' }).elements()).toHaveLength(1)
  expect(says('Maths')).toEqual(['1', '1', '2', 'true'])
  expect(says('Algebra')).toEqual(['2', '1', '2', 'true'])
  expect(says('Rings')).toEqual(['3', '1', '1', null])
  expect(says('Music')).toEqual(['1', '2', '2', null])
})

test('Left folds and then goes out, Right unfolds and then goes in; focus stays on the row that is chosen', async () => {
  open('Algebra')
  chosen()?.focus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(says('Algebra')[3]).toBe('false')
  expect(names()).toEqual(['Maths', 'Algebra', 'Analysis', 'Music'])
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => chosen()?.dataset['deck']).toBe('Maths')
  expect(document.activeElement).toBe(chosen())
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => chosen()?.dataset['deck']).toBe('Algebra')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.poll(() => chosen()?.dataset['deck']).toBe('Rings')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => chosen()?.dataset['deck']).toBe('Analysis')
})

test('what is folded stays folded when the screen is come back to', async () => {
  open('Algebra')
  chosen()?.focus()
  await userEvent.keyboard('{ArrowLeft}')
  location.hash = '#/today'
  await expect.poll(names).toEqual([])
  location.hash = '#/decks/Music'
  await expect.poll(names).toEqual(['Maths', 'Algebra', 'Analysis', 'Music'])
})

test('going to a deck unfolds those it lies in, and what was put away', async () => {
  useFolds.setState({ folded: new Set(GROUPS[0]?.decks.map(({ id }) => id)) })
  open('Rings')
  await expect.poll(() => chosen()?.dataset['deck']).toBe('Rings')
  location.hash = '#/decks/Old'
  await expect.poll(() => chosen()?.dataset['deck']).toBe('Old')
})

test('what was put away is one heading, folded, that says how much it is', async () => {
  open('Maths')
  const heading = page.getByRole('button', { name: 'Archived, 1 deck' })
  expect(heading.element().getAttribute('aria-expanded')).toBe('false')
  expect(names()).not.toContain('Old')
  await userEvent.click(heading)
  expect(heading.element().getAttribute('aria-expanded')).toBe('true')
  await expect.poll(names).toContain('Old')
})

test('while nothing is one’s own the heading is there, with a way to the first deck', async () => {
  open('', [])
  await userEvent.click(page.getByRole('button', { name: 'New deck' }))
  await expect.element(page.getByRole('dialog', { name: 'New deck' })).toBeVisible()
})

test('what is done by menu is done to the deck that is chosen by then, however alike the one before is', async () => {
  open('Maths', [ownGroup(treeOf({ Maths: {}, Music: {} }))])
  chosen()?.focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => chosen()?.dataset['deck']).toBe('Music')
  await userEvent.click(page.getByRole('button', { name: 'More' }))
  await userEvent.click(page.getByRole('menuitem', { name: /^Rename the deck/ }))
  await expect.element(page.getByRole('dialog', { name: /^Rename .*Music/ })).toBeVisible()
})

test('leeches stand on the row, those inside a folded deck on the one that is in sight', async () => {
  useFolds.setState({ folded: new Set(GROUPS[0]?.decks.filter(({ name }) => name === 'Algebra').map(({ id }) => id)) })
  open('Algebra')
  const row = () => rows().find(one => one.dataset['deck'] === 'Algebra')
  expect(row()?.textContent).toContain('2 leeches')
  row()?.querySelectorAll('button')[1]?.click()
  await expect.poll(() => decodeURIComponent(location.hash)).toBe('#/browse?q=deck:Maths::Algebra is:leech')
})

test('a name in any script is whole in its title, kept apart from what stands beside it, and cut at its end', () => {
  const name = `אלגברה 🧮 ${'x'.repeat(180)}`
  open('long', [ownGroup([deckOf('long', { name })])])
  const words = rows()[0]?.querySelector('bdi')
  expect([words?.title, words?.textContent]).toEqual([name, name])
  expect(getComputedStyle(words ?? document.body).textOverflow).toBe('ellipsis')
  expect(words?.matches(':dir(rtl)')).toBe(true)
})
