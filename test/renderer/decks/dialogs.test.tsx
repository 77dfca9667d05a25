/** What is asked before something is done to a deck: its name, its place, its options, and what would go with it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DeckOptions } from '../../../db/api/decks.ts'
import { AppError } from '../../../db/domain/errors.ts'
import { DEFAULT_PRESET } from '../../../db/domain/preset.ts'
import { query } from '../../../renderer/api/client.ts'
import { AddDialog } from '../../../renderer/features/decks/AddDialog.tsx'
import { MoveDialog } from '../../../renderer/features/decks/MoveDialog.tsx'
import { OptionRows } from '../../../renderer/features/decks/OptionRows.tsx'
import { refusalIn } from '../../../renderer/features/decks/refusal.ts'
import { RemoveDialog } from '../../../renderer/features/decks/RemoveDialog.tsx'
import { SharedBy } from '../../../renderer/features/decks/SharedBy.tsx'
import { queries } from '../../../renderer/state/queries.ts'
import { show } from '../render.tsx'
import { deckOf, treeOf } from './given.ts'

const DECKS = treeOf({ Maths: { Algebra: { Rings: {} } }, Music: {} })
const IGNORED = { onClose: () => undefined, finalFocus: true }

/** Tries it, and says why it was refused. */
async function perform(deed: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await deed()
  } catch (error) {
    return refusalIn(error)
  }
  return undefined
}

/** Puts the options on the page. Returns what they are changed to, the last first. */
function options(given: Partial<DeckOptions> = {}, isBlock = false): DeckOptions[] {
  const changes: DeckOptions[] = []
  function Form() {
    const [now, setNow] = useState<DeckOptions>({ ...DEFAULT_PRESET, ...given })
    const change = (next: DeckOptions) => {
      changes.unshift(next)
      setNow(next)
    }
    return <OptionRows options={now} isBlock={isBlock} onChange={change} />
  }
  show(<Form />)
  return changes
}

const dialog = page.getByRole('dialog')
const said = () => dialog.element().textContent

test('a limit is a number or none: taken off, it is none; put on, it begins with what is usual and can be typed', async () => {
  const changes = options({ newPerDay: 4 })
  const field = page.getByRole('spinbutton', { name: 'New cards a day' })
  await userEvent.fill(field, '25')
  expect(changes[0]?.newPerDay).toBe(25)
  await userEvent.click(page.getByRole('checkbox', { name: 'No limit' }).first())
  expect(changes[0]?.newPerDay).toBeNull()
  expect(field.elements()).toHaveLength(0)
  await userEvent.click(page.getByRole('checkbox', { name: 'No limit' }).nth(1))
  expect(changes[0]).toEqual({ ...DEFAULT_PRESET, newPerDay: null, reviewsPerDay: 100 })
})

test('every option is said in words and changes that option alone', async () => {
  const changes = options()
  const choose = async (group: string, option: string) => {
    const radio = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true })
    await userEvent.click(radio)
  }
  await choose('Order of new cards', 'At random')
  await choose('Cards of one note', 'Same day')
  await choose('Repeat the same day', 'Missed only')
  await choose('A leech is', 'Tagged and suspended')
  await userEvent.fill(page.getByRole('spinbutton', { name: 'A leech after' }), '8')
  await userEvent.fill(page.getByRole('spinbutton', { name: 'Longest interval' }), '365')
  expect(changes[0]).toEqual({
    newPerDay: null,
    reviewsPerDay: null,
    newOrder: 'random',
    siblings: 'together',
    drill: 'missed',
    leechThreshold: 8,
    leechSuspends: true,
    longestInterval: 365,
  })
})

test('a number out of bounds changes nothing and says the bounds', async () => {
  const changes = options()
  await userEvent.fill(page.getByRole('spinbutton', { name: 'A leech after' }), '0')
  await expect.element(page.getByRole('alert')).toHaveTextContent('1 to 99')
  expect(changes).toEqual([])
})

test('a block keeps its order of learning, and says so', () => {
  options({}, true)
  const order = page.getByRole('radiogroup', { name: 'Order of new cards' }).getByRole('radio').elements()
  expect(order.map(radio => radio instanceof HTMLInputElement && radio.disabled)).toEqual([true, true])
  expect(document.body.textContent).toContain('A block keeps its order of learning.')
})

test('options that several decks share name the others, the first of many', () => {
  const names = Array.from({ length: 15 }, (_, at) => `Deck ${at}`)
  show(<SharedBy names={names} value="deck" onChange={() => undefined} />)
  expect(page.getByRole('radio', { name: /^All 16 decks that share these/ }).elements()).toHaveLength(1)
  expect(document.body.textContent).toMatch(/Deck 0.*Deck 11.*3 more/)
})

test('a deck can be moved to the top and into others by their path, not into itself or what is inside it', async () => {
  show(<MoveDialog deck={DECKS[1] ?? deckOf('none')} decks={DECKS} perform={perform} {...IGNORED} />)
  await userEvent.click(dialog.getByRole('combobox', { name: 'Where' }))
  const places = () => page.getByRole('option').elements()
  await expect.poll(() => places().map(option => option.textContent)).toEqual(['At the top', 'Maths', 'Music'])
})

test('a name that is taken is said at its field, until another one is typed', async () => {
  const tried: unknown[] = []
  const onAdd = (...given: readonly unknown[]) => {
    tried.push(given)
    return Promise.reject(new AppError('name-taken', { name: 'Music' }))
  }
  show(<AddDialog decks={DECKS} onAdd={onAdd} perform={perform} {...IGNORED} />)
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await expect.element(name).toHaveFocus()
  await userEvent.keyboard('Music{Enter}')
  await expect.poll(said).toMatch(/Music.* is there already/)
  expect(tried).toEqual([['Music', null]])
  await userEvent.keyboard('!')
  expect(dialog.getByRole('alert').elements()).toHaveLength(0)
})

/** Asks whether a deck is to be deleted with what is in it. Returns what was done. */
function removing(going: {
  readonly decks: number
  readonly cards: number
  readonly notes: number
  readonly shipped: boolean
}): string[] {
  const deck = deckOf(JSON.stringify(going))
  queries.setQueryData(query.decks.removal.queryKey({ input: { deck: deck.id } }), going)
  const done: string[] = []
  const told = (what: string) => () => Promise.resolve(done.push(what))
  show(
    <QueryClientProvider client={queries}>
      <RemoveDialog
        deck={deck}
        onRemove={told('deleted')}
        onArchive={told('archived')}
        perform={perform}
        {...IGNORED}
      />
    </QueryClientProvider>,
  )
  return done
}

test('what would go with a deck is counted, itself among it', async () => {
  const done = removing({ decks: 2, cards: 412, notes: 398, shipped: false })
  await expect.poll(said).toContain('3 decks, 412 cards, 398 notes go. You can undo this.')
  await userEvent.click(dialog.getByRole('button', { name: 'Delete the deck' }))
  expect(done).toEqual(['deleted'])
})

test('what came with the library is archived instead of deleted', async () => {
  const done = removing({ decks: 0, cards: 40, notes: 40, shipped: true })
  await expect.poll(said).toContain('can’t be deleted. Archive it instead')
  expect(dialog.getByRole('button', { name: 'Delete the deck' }).elements()).toHaveLength(0)
  await userEvent.click(dialog.getByRole('button', { name: 'Archive the deck' }))
  expect(done).toEqual(['archived'])
})
