/** The shape of the code as data: who may import whom, and how long things may be. */
import { expect, test } from 'vitest'
import { sources, type Source } from './helpers/sources.ts'

/** Rooms by path prefix, most particular first, and what each may import of ours (prefixes; its own room always). */
const ROOMS: readonly (readonly [room: string, may: readonly string[]])[] = [
  ['content/', ['db/domain/', 'db/expressions/']],
  ['db/domain/', []],
  ['db/api/', ['db/domain/']],
  ['db/render/', ['db/domain/']],
  ['db/expressions/', ['db/domain/']],
  ['db/migrations/', []],
  ['db/repositories/', ['db/domain/', 'db/connection.ts']],
  ['db/formats/', ['db/domain/', 'db/expressions/', 'content/schema.ts']],
  [
    'db/services/',
    [
      'db/domain/',
      'db/api/',
      'db/repositories/',
      'db/formats/',
      'db/render/',
      'db/expressions/',
      'db/connection.ts',
      'content/schema.ts',
    ],
  ],
  ['db/routes/', ['db/services/', 'db/api/', 'db/domain/']],
  ['db/', ['db/', 'content/schema.ts']],
  ['electron/build', ['content/', 'electron/', 'renderer/vite.config.ts']],
  ['electron/dev', ['content/', 'db/', 'electron/']],
  ['electron/main/', ['db/api/', 'db/domain/', 'db/files.ts', 'electron/node/']],
  ['electron/preload/', ['db/api/', 'electron/main/', 'electron/node/system.ts']],
  ['electron/node/', ['db/collection.ts', 'db/router.ts', 'db/files.ts', 'db/api/', 'db/domain/', 'content/schema.ts']],
  ['electron/', ['content/', 'db/', 'electron/']],
  ['renderer/vite.config.ts', ['electron/node/']],
  ['renderer/ui/', ['db/api/']],
  ['renderer/api/', ['db/api/', 'db/domain/']],
  ['renderer/state/', ['db/api/', 'db/domain/', 'renderer/']],
  ['renderer/features/', ['db/api/', 'db/domain/', 'content/schema.ts', 'renderer/', 'package.json']],
  ['renderer/', ['db/api/', 'db/domain/', 'renderer/']],
  ['test/', ['']],
]

/** Packages and node modules that only some rooms may use. */
const PACKAGES: readonly (readonly [pattern: RegExp, rooms: readonly string[]])[] = [
  // Other people's collections are SQLite files, too; they are never opened as ours are.
  [/^better-sqlite3$/, ['db/connection.ts', 'db/inspect.ts', 'db/lock.ts', 'db/formats/apkg/', 'test/']],
  [/^mathjs/, ['db/expressions/', 'test/']],
  [/^electron$/, ['electron/main/', 'electron/preload/', 'test/']],
  [/^(react|react-dom|zustand|wouter|lucide-react|cmdk|@base-ui\/|@tanstack\/)/, ['renderer/', 'test/']],
  [/^node:/, ['content/', 'db/', 'electron/', 'test/', 'renderer/vite.config.ts']],
]

/** `db/domain` runs anywhere: it knows these packages and nothing else. */
const DOMAIN_PACKAGES = /^(zod|temporal-polyfill|ts-fsrs)$/

const all = sources()
const product = all.filter(({ file }) => !file.startsWith('test/'))

function roomOf(file: string): readonly [string, readonly string[]] {
  return ROOMS.find(([room]) => file.startsWith(room)) ?? ['', []]
}

function forbidden({ file, imports, packages }: Source): string[] {
  const [room, may] = roomOf(file)
  const ours = imports.filter(name => ![room, ...may].some(prefix => name.startsWith(prefix)))
  const foreign = packages.filter(name => {
    if (file.startsWith('db/domain/') && !DOMAIN_PACKAGES.test(name)) return true
    const rule = PACKAGES.find(([pattern]) => pattern.test(name))
    return rule !== undefined && !rule[1].some(prefix => file.startsWith(prefix))
  })
  return [...ours, ...foreign].map(name => `${file} must not import ${name}`)
}

function at(share: number, lengths: readonly number[]): number {
  const sorted = lengths.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

test('every room imports only what its line in the table allows', () => {
  expect(all.flatMap(forbidden)).toEqual([])
})

test('a feature of the renderer knows no other feature', () => {
  const featureOf = (name: string) => /^renderer\/features\/([^/]+)\//.exec(name)?.[1]
  const crossing = product.flatMap(({ file, imports }) => {
    const own = featureOf(file)
    if (own === undefined) return []
    return imports.filter(name => (featureOf(name) ?? own) !== own).map(name => `${file} → ${name}`)
  })
  expect(crossing).toEqual([])
})

test('files stay small: 95 in 100 have at most 300 lines, none more than 400', () => {
  const longest = product.toSorted((a, b) => b.lines - a.lines)
  console.log(
    longest
      .slice(0, 10)
      .map(({ file, lines }) => `${lines} ${file}`)
      .join('\n'),
  )
  expect(
    at(
      0.95,
      product.map(({ lines }) => lines),
    ),
  ).toBeLessThanOrEqual(300)
  expect(longest.filter(({ lines }) => lines > 400).map(({ file }) => file)).toEqual([])
})

test('functions stay small: half have at most 12 lines, 95 in 100 at most 50', () => {
  const functions = product.flatMap(source => source.functions)
  const longest = functions.toSorted((a, b) => b.lines - a.lines)
  console.log(
    longest
      .slice(0, 10)
      .map(({ file, line, lines }) => `${lines} ${file}:${line}`)
      .join('\n'),
  )
  const lengths = functions.map(({ lines }) => lines)
  expect(at(0.5, lengths)).toBeLessThanOrEqual(12)
  expect(at(0.95, lengths)).toBeLessThanOrEqual(50)
})

test('names say what they are about', () => {
  const vague = product.filter(({ file }) =>
    /(^|\/)(utils?|helpers?|misc|common|shared|manager)(\.tsx?$|\/)/.test(file),
  )
  expect(vague.map(({ file }) => file)).toEqual([])
})
