import { isContractProcedure } from '@orpc/contract'
import { createORPCClient, isDefinedError, ORPCError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest'
import { contract, type Api } from '../../db/api/contract.ts'
import type { Collection } from '../../db/collection.ts'
import { answer, callAt, callsOf, emptyFolder, nextAnswer, openAt, TODAY } from './safety/given.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'
import { CALLS, validFor } from './safety/inputs.ts'
import { QUIZ_IN_ORDER } from './safety/quiz-inputs.ts'
import { TestClock } from '../helpers/clock.ts'

let logged: Mock
beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockReturnValue()
})

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

interface Wired {
  readonly api: Api
  readonly collection: Collection
}

/** An open collection at the other end of a real message port. */
async function wired(clock = new TestClock(), home = emptyFolder()): Promise<Wired> {
  const { collection } = await openAt(home, { clock })
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(collection.router).upgrade(port1)
  const api: Api = createORPCClient(new RPCLink({ port: port2 }))
  port1.start()
  port2.start()
  ends.push(() => port1.close())
  return { api, collection }
}

/** Every row of every table but those that only tell of operations having happened. */
function rowsOf(collection: Collection): string {
  const { read } = collection.open().store
  const tables = read.all<{
    name: string
  }>(`select name from main.sqlite_schema where type = 'table' and name not glob 'note_grams*'
    and name <> 'searched' order by name`)
  return JSON.stringify(tables.map(({ name }) => [name, read.all(`select * from "${name}"`)]))
}

function accessOf(call: object): string {
  return isContractProcedure(call) ? String(Reflect.get(call['~orpc'].meta, 'access')) : 'no call'
}

const WRITES = [
  'backups.make',
  'backups.restore',
  'backups.restoreArchive',
  'browse.change',
  'collection.keepRecent',
  'collection.keepRoute',
  'collection.reopen',
  'decks.add',
  'decks.archive',
  'decks.bringBack',
  'decks.keepOut',
  'decks.nest',
  'decks.remove',
  'decks.rename',
  'decks.reset',
  'decks.setBlock',
  'decks.setOptions',
  'exports.make',
  'history.redo',
  'history.undo',
  'imports.cancel',
  'imports.close',
  'notes.add',
  'notes.edit',
  'notes.keepDraft',
  'imports.write',
  'media.clean',
  'media.keep',
  'media.send',
  ...QUIZ_IN_ORDER,
  'review.answer',
  'review.bury',
  'review.flag',
  'review.know',
  'review.suspend',
  'samples.write',
  'settings.change',
  'settings.setDrill',
  'start.begin',
  'today.liftQuota',
  'today.moreNew',
  'today.readSummary',
]

/** Calls that go on telling something; tests of their own listen to them. */
const STREAMS = new Set(['collection.changes', 'imports.progress', 'samples.watch'])

/** The learner's operations, each where there is something for it to do. */
const IN_ORDER = [
  ...QUIZ_IN_ORDER,
  'review.suspend',
  'decks.bringBack',
  'history.undo',
  'history.redo',
  'review.answer',
  'decks.reset',
  'review.flag',
  'review.bury',
  'decks.bringBack',
  'decks.setBlock',
  'decks.keepOut',
  'decks.add',
  'decks.rename',
  'decks.nest',
  'decks.setOptions',
  'decks.archive',
  'decks.remove',
  'browse.change',
  'imports.write',
  'settings.change',
  'settings.setDrill',
  'start.begin',
  'today.moreNew',
  'today.liftQuota',
  'today.readSummary',
]

describe('every call', () => {
  test('is marked as reading or as writing, and these are the ones that write', () => {
    const marked = callsOf(contract).map(([path, call]) => [path, accessOf(call)])
    const writing = marked.filter(([, access]) => access === 'write').map(([path]) => path)
    expect(new Set(writing)).toEqual(new Set(WRITES))
    expect(new Set(marked.map(([, access]) => access))).toEqual(new Set(['read', 'write']))
  })

  test('that is marked as reading changes no row', async () => {
    const { api, collection } = await wired()
    await answer(api, 3)
    const inputs = await validFor(api)
    const before = rowsOf(collection)
    const reads = CALLS.filter(path => !WRITES.includes(path) && !STREAMS.has(path))
    expect(reads.length).toBeGreaterThan(10)
    for (const path of reads) {
      await callAt(api, path, inputs[path])
      expect([path, rowsOf(collection) === before]).toEqual([path, true])
    }
  })

  test('of the learner’s that is marked as writing changes some row', async () => {
    const { api, collection } = await wired()
    const inputs = await validFor(api)
    for (const path of IN_ORDER) {
      const before = rowsOf(collection)
      const input = path === 'review.answer' ? await nextAnswer(api) : inputs[path]
      await callAt(api, path, input)
      expect([path, rowsOf(collection) === before]).toEqual([path, false])
    }
  })
})

const ANSWER = { card: 'c', seen: '1', button: 'good', thinkMs: 1, readMs: 1, scope: TODAY }
const BAD: readonly (readonly [path: string, input: unknown])[] = [
  ['review.answer', undefined],
  ['review.answer', null],
  ['review.answer', 'good'],
  ['review.answer', []],
  ['review.answer', { ...ANSWER, button: 'perfect' }],
  ['review.answer', { ...ANSWER, thinkMs: -1 }],
  ['review.answer', { ...ANSWER, thinkMs: 1.5 }],
  ['review.answer', { ...ANSWER, readMs: Number.NaN }],
  ['review.answer', { ...ANSWER, card: '' }],
  ['review.answer', { ...ANSWER, card: 'c'.repeat(65) }],
  ['review.answer', { ...ANSWER, seen: 's'.repeat(129) }],
  ['review.answer', { ...ANSWER, card: { toString: 'c' } }],
  ['review.answer', { ...ANSWER, more: true }],
  ['review.answer', { ...ANSWER, scope: { kind: 'everything' } }],
  ['review.answer', { ...ANSWER, scope: { kind: 'deck' } }],
  ['review.flag', { card: 'c', flag: 8, scope: TODAY }],
  ['review.summary', { since: -1, scope: TODAY }],
  ['settings.change', { minutesADay: 0 }],
  ['settings.change', { rolloverHour: 24 }],
  ['settings.change', { interviewDate: '2026-02-30' }],
  ['settings.change', { theme: 'sepia' }],
  ['settings.change', { device: 'another' }],
  ['settings.setDrill', { drill: 'sometimes' }],
  ['start.begin', { interviewDate: null, minutesADay: 20, role: 'astronaut' }],
  ['start.outlook', { interviewDate: '10 Dec', minutesADay: 20, role: null }],
  ['today.moreNew', { cards: 0 }],
  ['today.moreNew', { cards: 51 }],
  ['decks.setBlock', { deck: 'd', state: 'deleted' }],
  ['decks.add', { name: ' ', parent: null }],
  ['decks.add', { name: 'x'.repeat(201), parent: null }],
  ['decks.rename', { deck: 'd', name: '' }],
  ['decks.nest', { deck: 'd', parent: '', before: null }],
  ['decks.setOptions', { deck: 'd', options: { newPerDay: 3 }, of: 'deck' }],
  ['decks.cards', { deck: 'd', text: 'x'.repeat(201) }],
  ['decks.cards', { deck: 'd', text: '', card: '' }],
  ['decks.find', { text: 'x'.repeat(201), limit: 8 }],
  ['decks.find', { text: 'x', limit: 9 }],
  ['find.concept', { text: 'x'.repeat(2_001), asked: null }],
  ['find.explanation', { question: '' }],
  ['collection.keepRecent', { recent: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ['browse.page', { text: 'x'.repeat(2_001), sort: { by: 'match', descending: false }, from: 0, count: 50 }],
  ['browse.page', { text: '', sort: { by: 'match', descending: false }, from: 0, count: 201 }],
  ['browse.count', { text: '', sort: { by: 'c.id; drop table cards', descending: false } }],
  ['browse.change', { of: { kind: 'cards', cards: [] }, deed: { kind: 'reset' }, task: 'a-task-1' }],
  ['browse.change', { of: { kind: 'cards', cards: ['c'] }, deed: { kind: 'tag', tag: ' ' }, task: 'a-task-1' }],
  ['imports.open', { offer: '../../etc/passwd' }],
  ['imports.open', { offer: '/etc/passwd' }],
  ['imports.preview', { import: 'an-import', settings: {}, choices: {} }],
  ['imports.write', { import: 'an-import', choices: { duplicates: 'replace' } }],
  ['imports.cancel', { import: '..' }],
  ['backups.restore', { name: 'x'.repeat(201) }],
  ['backups.restore', {}],
]

test('bad input is refused as such, and changes nothing', async () => {
  const { api, collection } = await wired()
  await answer(api, 1)
  const before = rowsOf(collection)
  for (const [path, input] of BAD) {
    const [error] = await safe(callAt(api, path, input))
    expect([path, input, error instanceof ORPCError && error.code]).toEqual([path, input, 'BAD_REQUEST'])
  }
  expect(rowsOf(collection)).toBe(before)
})

describe('a refusal arrives typed, with its code and its facts', () => {
  test('a card that has changed since it was seen', async () => {
    const { api } = await wired()
    const given = await nextAnswer(api)
    await api.review.answer(given)
    const [error] = await safe(api.review.answer(given))
    expect(isDefinedError(error) && error.code).toBe('APP_ERROR')
    expect(isDefinedError(error) && error.data).toEqual({ code: 'card-changed', facts: { card: given.card } })
  })

  test('nothing to undo, and no such card', async () => {
    const { api } = await wired()
    const [nothing] = await safe(api.history.undo({}))
    expect(isDefinedError(nothing) && nothing.data).toEqual({ code: 'nothing-to-undo', facts: {} })
    const card = (await nextAnswer(api)).card
    const [unknown] = await safe(callAt(api, 'review.flag', { card: `${card}x`, flag: 1, scope: TODAY }))
    expect(unknown).toMatchObject({ code: 'APP_ERROR', data: { code: 'not-found', facts: { what: 'card' } } })
  })

  test('an unexpected failure arrives without its message, which goes to the log', async () => {
    const clock = new TestClock()
    const { api } = await wired(clock)
    clock.now = () => {
      throw new TypeError('the words of card 17')
    }
    const [error] = await safe(api.today.overview({}))
    expect(isDefinedError(error) && error.data).toEqual({ code: 'unexpected', facts: {} })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('words of card')
    expect(String(logged.mock.calls[0]?.[0])).toContain('the words of card 17')
  })

  test('an unexpected failure to open is said by the status, without its message', async () => {
    const load = async () => {
      throw new TypeError('a secret of the content')
    }
    const { api } = await openAt(emptyFolder(), { load })
    const status = await api.collection.status({})
    expect(status).toMatchObject({ state: 'closed', error: { code: 'unexpected', facts: {} } })
    expect(JSON.stringify(status)).not.toContain('secret')
  })
})

describe('the stream of changes', () => {
  test('tells every listener the kinds of each commit, in order', async () => {
    const { api } = await wired()
    const streams = await Promise.all([api.collection.changes({}), api.collection.changes({})])
    const heard = streams.map(stream => [stream.next(), stream.next(), stream.next()])
    await answer(api, 1)
    await api.settings.change({ minutesADay: 45 })
    await api.backups.make({})
    for (const events of heard) {
      const kinds = (await Promise.all(events)).map(({ value }) => value)
      expect(kinds).toEqual([{ kinds: ['cards'] }, { kinds: ['settings'] }, { kinds: ['backups'] }])
    }
    for (const stream of streams) await stream.return()
  })

  test('tells of an answer in a quiz, and of no rest point of its clock', async () => {
    const { api } = await wired()
    const choice: QuizChoice = { ...DEFAULT_CHOICE, source: { kind: 'blocks', blocks: [], cold: true } }
    const { attempt } = (await api.quiz.start({ choice })).attempt
    const stream = await api.collection.changes({})
    const heard = [stream.next(), stream.next()]
    await api.quiz.tick({ attempt, elapsedMs: 1_000 })
    await api.quiz.flag({ attempt, ordinal: 0, elapsedMs: 2_000, flagged: true })
    await api.settings.change({ minutesADay: 45 })
    const kinds = (await Promise.all(heard)).map(({ value }) => value)
    expect(kinds).toEqual([{ kinds: ['attempts'] }, { kinds: ['settings'] }])
    await stream.return()
  })

  test('tells nothing of an operation that was refused', async () => {
    const { api } = await wired()
    const stream = await api.collection.changes({})
    const first = stream.next()
    const given = await nextAnswer(api)
    await safe(api.review.answer({ ...given, seen: 'something else' }))
    await safe(api.history.redo({}))
    await api.settings.change({ minutesADay: 45 })
    expect(await first).toEqual({ done: false, value: { kinds: ['settings'] } })
    await stream.return()
  })

  test.each(['over a port', 'without a wire'])('ends when its listener stops listening, %s', async how => {
    const { api } = how === 'over a port' ? await wired() : await openAt(emptyFolder())
    const stop = new AbortController()
    const stream = await api.collection.changes({}, { signal: stop.signal })
    const ended = stream.next().then(
      ({ done }) => done === true,
      () => true,
    )
    stop.abort()
    expect(await ended).toBe(true)
    expect(await answer(api, 1)).toHaveLength(1)
  })
})
