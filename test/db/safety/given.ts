/** Collections in real folders, as the tests of their safety need them. */
import { createRouterClient, isProcedure } from '@orpc/server'
import { ORPCError } from '@orpc/client'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Library, Question } from '../../../content/schema.ts'
import { openCollection, type Collection } from '../../../db/collection.ts'
import type { Api } from '../../../db/api/contract.ts'
import type { Clock } from '../../../db/domain/time.ts'
import type { Migration } from '../../../db/migrations/index.ts'
import type { ReadDb } from '../../../db/connection.ts'
import type { CollectionRouter } from '../../../db/router.ts'
import { TestClock } from '../../helpers/clock.ts'
import { countedIds } from '../../helpers/ids.ts'
import { singleItem } from '../../helpers/library.ts'
import { ITEMS, TEMPLATE } from '../../helpers/quiz-fixtures.ts'

export const TODAY = { kind: 'today' } as const

/** One block of so many cards. */
export function libraryOf(cards: number): Library {
  return {
    hash: `a library of ${cards}`,
    blocks: [
      {
        code: 'EM',
        name: 'Embeddings',
        group: 'Retrieval',
        needs: [],
        summary: 'What a vector is for.',
        subtopics: [{ key: 'all', name: 'All' }],
        sources: [{ key: 'book', title: 'A book', authors: 'A Writer', where: 'Press', checked_on: '2026-11-01' }],
        cards: Array.from({ length: cards }, (_, number) => ({
          id: `EM-${String(number + 1).padStart(3, '0')}`,
          subtopic: 'all',
          kind: 'why' as const,
          tier: 'core' as const,
          level: 'recall' as const,
          front: `Question ${number + 1}?`,
          back: `Answer ${number + 1}.`,
          source: { key: 'book' },
          status: 'P' as const,
          checked_on: '2026-11-01',
          depends_on: [],
          aliases: [],
        })),
        misconceptions: {},
        questions: questionsOf('EM'),
      },
    ],
    templates: [TEMPLATE],
  }
}

/** One about the last card, one to be marked by the learner, one about no card. */
function questionsOf(code: string): Question[] {
  const items = [singleItem('Which one is it?'), ITEMS.free, singleItem('Which other one is it?')]
  return items.map((item, number) => ({
    id: `${code}-Q0${number + 1}`,
    subtopic: 'all',
    tier: 'core',
    level: 'recall',
    seconds: 30,
    cards: number === 0 ? [`${code}-030`] : [],
    remember: 'Remember it.',
    source: { key: 'book' },
    status: 'P',
    checked_on: '2026-11-01',
    item,
  }))
}

export interface Opened {
  readonly collection: Collection
  readonly api: Api
}

export interface Opening {
  readonly clock?: Clock
  readonly migrations?: readonly Migration[]
  readonly load?: () => Promise<Library>
}

const open: Collection[] = []
const folders: string[] = []
let opened = 0

/** Opens the collection of a folder; it is closed after the test. */
export async function openAt(
  home: string,
  { clock = new TestClock(), migrations, load }: Opening = {},
): Promise<Opened> {
  const library = libraryOf(30)
  const content = { hash: library.hash, load: load ?? (async () => library) }
  opened += 1
  const given = { home, clock, ids: countedIds(opened * 10_000), content }
  const collection = await openCollection(migrations === undefined ? given : { ...given, migrations })
  open.push(collection)
  return { collection, api: apiOf(collection.router) }
}

/** The contract without a wire between. */
export function apiOf(router: CollectionRouter): Api {
  return createRouterClient(router)
}

/** An empty folder, which is removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-safety-'))
  folders.push(folder)
  return folder
}

/** A folder with a collection that was closed after so many answers. */
export async function closedCollection(answers = 1): Promise<string> {
  const home = emptyFolder()
  const { collection, api } = await openAt(home)
  await answer(api, answers)
  await collection.close()
  return home
}

/** What a process that died in this moment would leave of an open collection: the file and its log. */
export function copyAsIfKilled(home: string): string {
  const copy = emptyFolder()
  for (const name of ['collection.db', 'collection.db-wal']) {
    if (existsSync(join(home, name))) copyFileSync(join(home, name), join(copy, name))
  }
  return copy
}

/** Answers the next cards with Good. Returns the log numbers of the answers. */
export async function answer(api: Api, times: number): Promise<readonly number[]> {
  const seqs: number[] = []
  for (let given = 0; given < times; given += 1) {
    const { step } = await api.review.answer(await nextAnswer(api))
    if (step !== null) seqs.push(step.seq)
  }
  return seqs
}

/** What pressing Good on the card to come sends. */
export async function nextAnswer(api: Api): Promise<Parameters<Api['review']['answer']>[0]> {
  const { next } = await api.review.next({ scope: TODAY })
  if (next === null) throw new Error('No card is left.')
  return { card: next.card, seen: next.seen, button: 'good', thinkMs: 4_000, readMs: 2_000, scope: TODAY }
}

/** Log numbers of all answers. */
export function answersIn(db: ReadDb): readonly number[] {
  return db.all<{ seq: number }>(`select seq from reviews order by seq`).map(row => row.seq)
}

export interface Refused {
  readonly code: unknown
  readonly facts: unknown
}

/** The typed refusal of a call: its code and facts, or what else became of it. */
export async function refusal(call: Promise<unknown>): Promise<Refused> {
  try {
    await call
    return { code: 'it was done', facts: {} }
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'APP_ERROR') return { code: 'untyped', facts: error }
    return error.data as Refused
  }
}

/** SHA-256 of every file of a folder that has one of these names, or of all. */
export function hashes(folder: string, names: RegExp = /./): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => names.test(name) && statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(files.toSorted().map(name => [name, hashOf(join(folder, name))]))
}

export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** Every call of a router or of a contract, by its path. */
export function callsOf(node: object, path = ''): readonly (readonly [path: string, call: object])[] {
  return Object.entries(node).flatMap(([name, child]: [string, object]) => {
    const here = path === '' ? name : `${path}.${name}`
    return isProcedure(child) || '~orpc' in child ? [[here, child] as const] : callsOf(child, here)
  })
}

/** Calls by its path, with anything. */
export function callAt(api: Api, path: string, input: unknown): Promise<unknown> {
  const call = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), api)
  return (call as (given: unknown) => Promise<unknown>)(input)
}

afterEach(async () => {
  for (const collection of open.splice(0)) await collection.close().catch(() => {})
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
