/** The table of commands against the screens that act on it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { areasOf, COMMAND_IDS, entryOf } from '../renderer/commands/table.ts'
import { sources } from './helpers/sources.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TABLE = 'renderer/commands/table.ts'

/** What is written in files that bind commands, by file. */
function bindingFiles(): ReadonlyMap<string, string> {
  const texts = sources()
    .filter(({ file }) => file.startsWith('renderer/') && file !== TABLE)
    .map(({ file }) => [file, readFileSync(join(ROOT, file), 'utf8')] as const)
  return new Map(texts.filter(([, text]) => /\b(?:useCommands|Bindings|Binding)\b/.test(text)))
}

test('every command does something somewhere: a screen binds it', () => {
  const texts = [...bindingFiles().values()]
  const dead = COMMAND_IDS.filter(
    id => !texts.some(text => new RegExp(`\\b${id}\\b(?:'\\]?)?\\s*(?:[:,}\\]]|$)`, 'm').test(text)),
  )
  expect(dead).toEqual([])
})

test('what a command takes the place of works anywhere, or is a quieter one of an area of its own further down', () => {
  for (const id of COMMAND_IDS) {
    const entry = entryOf(id)
    const { instead, area } = entry
    const other = COMMAND_IDS.find(one => one === instead)
    if (other === undefined) continue
    expect([...areasOf(entry), 'anywhere']).toContain(entryOf(other).area)
    if (entryOf(other).area === area) expect(COMMAND_IDS.indexOf(other)).toBeGreaterThan(COMMAND_IDS.indexOf(id))
  }
})

test('names are short and specific: a capital in front, no mark of exclamation, no full stop', () => {
  for (const id of COMMAND_IDS) expect(entryOf(id).label).toMatch(/^[A-Z][^!]{1,39}[^.!]$/)
})
