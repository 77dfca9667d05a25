import { beforeEach, expect, test } from 'vitest'
import type { Keymap } from '../../renderer/commands/keymap.ts'
import { inColumns, partsOf, sectionsFor } from '../../renderer/features/shortcuts/sections.ts'

const OWN: Keymap = { keys: {}, singleKeys: true }

beforeEach(() => {
  document.documentElement.dataset['os'] = 'linux'
})

function linesOf(area: string, keymap = OWN, scale: 'two' | 'four' | 'six' = 'four') {
  return sectionsFor('/today', keymap, scale, '').find(section => section.area === area)?.lines ?? []
}

test('the area of the screen comes first', () => {
  const first = (path: string) => sectionsFor(path, OWN, 'four', '')[0]?.area
  expect(['/today', '/review', '/decks/abc', '/summary'].map(first)).toEqual(['today', 'review', 'decks', 'summary'])
})

test('grades are called as on the buttons of the chosen scale', () => {
  const grades = (scale: 'two' | 'four' | 'six') =>
    linesOf('review', OWN, scale)
      .filter(line => line.id.startsWith('grade'))
      .map(({ label, keys }) => `${label} ${keys.join()}`)
  expect(grades('two')).toEqual(['Again 1', 'Good 2'])
  expect(grades('four')).toEqual(['Again 1', 'Hard 2', 'Good 3', 'Easy 4'])
  expect(grades('six')).toHaveLength(6)
})

test('the steps of the plan are one line', () => {
  expect(linesOf('today').filter(line => line.id.startsWith('step'))).toEqual([
    { id: 'step2', label: 'Open a step', keys: ['2'], upTo: '9' },
  ])
})

test('the keys of the quiz are parted by when they work', () => {
  const parts = partsOf(linesOf('quiz')).map(([moment]) => moment)
  expect(parts).toEqual(['setup', 'running', 'drill', 'results', 'own'])
  expect(partsOf(linesOf('review')).map(([moment]) => moment)).toEqual([undefined])
})

test('other keys are shown in place of its own, and a command without any key is not listed', () => {
  const flag = (keys: Keymap['keys']) => linesOf('review', { ...OWN, keys }).find(line => line.id === 'flag')?.keys
  expect(flag({ flag: ['x'] })).toEqual(['x'])
  expect(flag({ flag: [] })).toBeUndefined()
})

test('with single keys off a command that has no other key stays listed, without one', () => {
  const lines = linesOf('review', { ...OWN, singleKeys: false })
  expect(lines.find(line => line.id === 'flag')?.keys).toEqual([])
  expect(lines.find(line => line.id === 'show')?.keys).toEqual(['Space', 'Enter'])
})

test('what is looked for is found by its name', () => {
  const labels = sectionsFor('/today', OWN, 'four', 'bury').flatMap(section => section.lines.map(line => line.label))
  expect(labels).toEqual(['Bury until tomorrow'])
})

test('columns are of about the same length, and none is lost', () => {
  const sections = sectionsFor('/review', OWN, 'four', '')
  const columns = inColumns(sections, 3)
  const areas = (of: typeof sections) => of.map(section => section.area).toSorted()
  expect(areas(columns.flat())).toEqual(areas(sections))
  expect(columns[0]?.[0]?.area).toBe('review')
})
