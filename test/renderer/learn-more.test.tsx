/** The summary of a card's block over the screen, and the screen as it was when it is gone. */
import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LearnMore as More } from '../../db/api/decks.ts'
import { idOf, type CardId } from '../../db/domain/ids.ts'
import { query } from '../../renderer/api/client.ts'
import { useKeymap } from '../../renderer/commands/keymap.ts'
import { listenForKeys } from '../../renderer/commands/keys.ts'
import { useCommands } from '../../renderer/commands/registry.ts'
import { LearnMore } from '../../renderer/features/learn/LearnMore.tsx'
import { queries } from '../../renderer/state/queries.ts'
import { showLearnMore } from '../../renderer/state/ui.ts'
import { press } from './press.ts'
import { show } from './render.tsx'

const CARD = idOf<CardId>('card-two')

const MORE: More = {
  code: 'EM',
  name: 'Embeddings',
  summary: { type: 'root', children: [{ type: 'text', value: 'Two encoders, one space.' }] },
  at: 'logq',
  subtopics: ['towers', 'logq'].map(key => ({
    key,
    name: key === 'logq' ? 'logQ correction' : 'Towers',
    cards: [{ card: key === 'logq' ? CARD : idOf<CardId>('card-one'), callNumber: 'EM-010', front: 'Why?' }],
  })),
}

let stop = () => undefined as void
beforeEach(() => {
  useKeymap.setState({ keys: {}, singleKeys: true })
  queries.setQueryData(query.decks.learn.queryKey({ input: { card: CARD } }), MORE)
  stop = listenForKeys()
})
afterEach(() => {
  showLearnMore(null)
  stop()
})

/** A long card whose answer is out, and a key for its grade. */
function Screen({ graded, sure }: { readonly graded: () => void; readonly sure: boolean }) {
  useCommands({
    grade1: graded,
    learnMore: { when: !sure, run: () => showLearnMore(CARD) },
    sure: { when: sure, run: graded },
  })
  return (
    <div data-testid="card" tabIndex={-1} style={{ height: 100, overflow: 'auto' }}>
      <div style={{ height: 1_000 }}>An answer</div>
    </div>
  )
}

function open(graded: () => void = () => undefined, sure = false): HTMLElement {
  const place = show(
    <QueryClientProvider client={queries}>
      <Screen graded={graded} sure={sure} />
      <LearnMore />
    </QueryClientProvider>,
  )
  const card = place.querySelector<HTMLElement>('[data-testid=card]')
  if (card === null) throw new Error('no card')
  card.focus()
  card.scrollTop = 240
  return card
}

const dialog = () => document.querySelector('[role=dialog]')

test('L opens the summary at the card’s subtopic, which is marked, has focus, and names the card one came from', async () => {
  open()
  press('l')
  await expect.poll(() => document.activeElement?.textContent).toBe('logQ correction')
  expect(document.activeElement?.querySelector('mark')?.textContent).toBe('logQ correction')
  expect(dialog()?.textContent).toContain('Two encoders, one space.')
  expect(dialog()?.querySelector('[aria-current]')?.textContent).toContain('EM-010')
})

test('Esc gives back the card as it was: its focus, its place in the text, and its keys', async () => {
  const grades: string[] = []
  const card = open(() => grades.push('graded'))
  press('l')
  await expect.poll(() => document.activeElement?.textContent).toBe('logQ correction')
  press('1')
  expect(grades).toEqual([])
  press('Escape', 'Escape', {}, document.activeElement ?? document.body)
  await expect.poll(() => dialog()).toBeNull()
  await expect.poll(() => document.activeElement).toBe(card)
  expect(card.scrollTop).toBe(240)
  press('1', 'Digit1', {}, card)
  expect(grades).toEqual(['graded'])
})

test('while a quiz still asks how sure one is, L says that and opens nothing', () => {
  const said: string[] = []
  open(() => said.push('sure'), true)
  press('l')
  expect(said).toEqual(['sure'])
  expect(dialog()).toBeNull()
})
