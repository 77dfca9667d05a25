/** Which column of a table is which field of a note. */
import { expect, test } from 'vitest'
import {
  columnsOf,
  fieldsOf,
  firstRows,
  shortened,
  usesOf,
  withColumn,
  wordOf,
} from '../../../renderer/features/import/columns.ts'
import { Mapping } from '../../../renderer/features/import/Mapping.tsx'
import { useImport } from '../../../renderer/features/import/state.ts'
import { press } from '../press.ts'
import { show } from '../render.tsx'
import { previewOf, reading, settingsOf } from './given.ts'

test('columns are called as the first row calls them, else by their number', () => {
  expect(columnsOf(previewOf(), settingsOf(), []).map(({ name }) => name)).toEqual(['Question', 'Column 2', 'Labels'])
  expect(columnsOf(previewOf(), settingsOf({ header: false }), []).map(({ name }) => name)).toEqual([
    'Column 1',
    'Column 2',
    'Column 3',
  ])
})

test('the row that names the columns is no example of what is in them', () => {
  expect(firstRows(previewOf(), settingsOf(), 1)).toEqual([['What is skew?', 'Two code paths', 'ml']])
  expect(firstRows(previewOf(), settingsOf({ header: false }), 1)).toEqual([['Question', '', 'Labels']])
})

test('a cell is shown in one line, as much of it as says what it is', () => {
  expect(shortened('  two\n lines ', 20)).toBe('two lines')
  expect(shortened('Features computed twice', 10)).toBe('Features…')
})

test('a note has one deck: the column it came from before is left out', () => {
  const first = withColumn(settingsOf().columns, 1, { as: 'deck' })
  expect(withColumn(first, 2, { as: 'deck' }).map(wordOf)).toEqual(['field 0', 'nothing', 'deck'])
})

test('several columns may go to one field or be tags, and any number of them may be left out', () => {
  expect(withColumn(settingsOf().columns, 2, { as: 'field', field: 1 }).map(wordOf)).toEqual([
    'field 0',
    'field 1',
    'field 1',
  ])
  expect(withColumn(settingsOf().columns, 1, { as: 'tags' }).map(wordOf)).toEqual(['field 0', 'tags', 'tags'])
  const none = withColumn(withColumn(settingsOf().columns, 0, { as: 'nothing' }), 1, { as: 'nothing' })
  expect(none.map(wordOf)).toEqual(['nothing', 'nothing', 'tags'])
})

test('a column can be any field of the note type by its name, or something else of the note', () => {
  expect(fieldsOf(previewOf(), settingsOf())).toEqual(['Front', 'Back', 'Source'])
  expect(fieldsOf(previewOf(), settingsOf({ noteType: 'Vokabel' }))).toEqual(['Front', 'Back'])
  expect(fieldsOf(previewOf(), settingsOf({ columns: [{ as: 'field', field: 4 }] }))).toEqual([
    'Front',
    'Back',
    'Source',
    'Field 4',
    'Field 5',
  ])
  expect(usesOf(['Front', 'Back']).map(({ label }) => label)).toEqual([
    'Front',
    'Back',
    'Tags',
    'Deck',
    'Note type',
    'Id of the note',
    'Leave out',
  ])
})

test('a choice made by keyboard is how the file is read from then on', async () => {
  reading()
  const place = show(<Mapping preview={previewOf()} settings={settingsOf()} />)
  expect([...place.querySelectorAll('li')].map(line => line.textContent)).toEqual([
    'QuestionWhat is skew?Front',
    'Column 2Two code pathsBack',
    'LabelsmlTags',
  ])
  const choice = place.querySelector<HTMLElement>('[aria-label="What Labels is"]')
  choice?.focus()
  press('Enter', 'Enter', {}, choice ?? place)
  choice?.click()
  await expect.poll(() => document.querySelectorAll('[role=option]').length).toBe(8)
  const leaveOut = [...document.querySelectorAll<HTMLElement>('[role=option]')].at(-1)
  leaveOut?.click()
  await expect.poll(() => useImport.getState().settings?.columns.map(wordOf)).toEqual(['field 0', 'field 1', 'nothing'])
})
