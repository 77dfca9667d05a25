/** The browser over a few cards that are looked for by their words, at the other end of a port. */
import { handOver } from './port.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { browse as calls, type BrowseRow, type DeedValue, type SelectionValue } from '../../../db/api/browse.ts'
import { history } from '../../../db/api/history.ts'
import { settings, SettingsView } from '../../../db/api/settings.ts'
import { idOf, type CardId, type DeckId } from '../../../db/domain/ids.ts'
import { DEFAULT_SETTINGS } from '../../../db/domain/settings.ts'
import { useKeymap } from '../../../renderer/commands/keymap.ts'
import { listenForKeys } from '../../../renderer/commands/keys.ts'
import { BrowseScreen } from '../../../renderer/features/browse/BrowseScreen.tsx'
import { queries } from '../../../renderer/state/queries.ts'
import { show } from '../render.tsx'

/** What was asked to be done. */
export interface Done {
  readonly of: SelectionValue
  readonly deed: DeedValue
}

/** A shelf of cards, and what was done to them. */
export interface Shelf {
  readonly done: readonly Done[]
  readonly settings: () => SettingsView
}

const CARDS = 120
const NO_HISTORY = { undo: null, redo: null }
const DECK = { id: idOf<DeckId>('deck-one'), name: 'Block AA' }

/** Card 1 to card 120, called AA-001 to AA-120; those that can be divided by ten are `rare`. */
function rowAt(at: number): BrowseRow {
  const number = at + 1
  return {
    card: idOf<CardId>(`card-${number}`),
    callNumber: `AA-${String(number).padStart(3, '0')}`,
    question: `Card ${number}${number % 10 === 0 ? ' rare' : ''}`,
    deck: DECK,
    tags: [],
    tier: 'core',
    type: 'Basic',
    state: 'new',
    due: '',
    interval: 0,
    ease: null,
    lapses: 0,
    reps: 0,
    flag: 0,
    leech: false,
    added: 'today',
    edited: 'today',
  }
}

const ROWS = Array.from({ length: CARDS }, (_, at) => rowAt(at))

/** What a text finds here: words of the question, each of them. */
function found(text: string): readonly BrowseRow[] {
  const words = text.split(' ').filter(word => word !== '' && !word.includes(':'))
  return ROWS.filter(({ question }) => words.every(word => question.includes(word)))
}

function stopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('stopped')))
  })
}

let kept: SettingsView = { ...DEFAULT_SETTINGS, drill: 'below-good', folder: '/' }
let done: Done[] = []

const os = { browse: implement(calls), settings: implement(settings), history: implement(history) }
const router = {
  browse: {
    page: os.browse.page.handler(({ input: { text, from, count } }) => {
      const rows = found(text)
      return { rows: rows.slice(from, from + count), total: rows.length }
    }),
    count: os.browse.count.handler(({ input }) => ({ found: found(input.text).length, cards: CARDS })),
    names: os.browse.names.handler(() => ({
      decks: [{ id: DECK.id, path: DECK.name }],
      tags: ['cpu', 'to rewrite'],
      blocks: [{ code: 'AA', name: 'Block AA' }],
      types: ['Basic'],
    })),
    // A reset never comes to its end: it can only be stopped.
    change: os.browse.change.handler(async ({ input: { of, deed }, signal }) => {
      if (deed.kind === 'reset') await stopped(signal)
      done.push({ of, deed })
      return { changed: 1, left: 0, history: NO_HISTORY }
    }),
    progress: os.browse.progress.handler(async function* progress() {
      yield { done: 20, total: CARDS }
    }),
  },
  settings: {
    get: os.settings.get.handler(() => kept),
    change: os.settings.change.handler(({ input }) => {
      kept = SettingsView.parse({ ...kept, ...input })
      setTimeout(() => void queries.invalidateQueries())
      return kept
    }),
  },
  history: { peek: os.history.peek.handler(() => NO_HISTORY) },
}

const port = handOver()
new RPCHandler(router).upgrade(port)
port.start()

/** Puts the browser on the page, in a window as wide as usual. */
export async function browse(): Promise<Shelf> {
  await page.viewport(1280, 820)
  kept = { ...DEFAULT_SETTINGS, drill: 'below-good', folder: '/' }
  const here: Done[] = []
  done = here
  queries.clear()
  useKeymap.setState({ keys: {}, singleKeys: true })
  onTestFinished(listenForKeys())
  const { hook, searchHook } = memoryLocation({ path: '/browse' })
  show(
    <QueryClientProvider client={queries}>
      <Router hook={hook} searchHook={searchHook}>
        <main style={{ display: 'flex', flexDirection: 'column', height: 600 }}>
          <BrowseScreen />
        </main>
      </Router>
    </QueryClientProvider>,
  )
  return { done: here, settings: () => kept }
}
