/** What opens over the browser, at the keyboard: columns, saved searches, and the field that searches are typed into. */
import { beforeAll, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { browse } from './shelf.tsx'
import { loadBaseStyles } from '../ui/base-styles.ts'

beforeAll(loadBaseStyles)

const press = (keys: string) => userEvent.keyboard(keys)
const field = () => page.getByRole('combobox', { name: 'Search the cards' })
const options = () => [...document.querySelectorAll('[role=option]')].map(option => option.textContent)
const dialog = () => document.querySelector('[role=dialog]')
const rowCount = () => page.getByRole('grid').element().getAttribute('aria-rowcount')

async function type(text: string): Promise<void> {
  await userEvent.click(field())
  await press(text)
}

test('what may stand at the caret is offered, arrows choose, Enter takes it, and Esc takes the offer away', async () => {
  await browse()
  await type('ta')
  await expect.poll(options).toEqual(['tag:'])
  await press('{Enter}')
  await expect.element(field()).toHaveValue('tag:')
  await expect.poll(options).toEqual(['cpu', 'to rewrite', 'none'])
  await press('{ArrowDown}{Enter}')
  await expect.element(field()).toHaveValue('tag:"to rewrite" ')
  await press('is:')
  await expect.poll(() => options().length).toBeGreaterThan(5)
  await press('{Escape}')
  await expect.poll(options).toEqual([])
  await expect.element(field()).toHaveValue('tag:"to rewrite" is:')
})

test('a bad term is underlined and explained in a sentence, and the rest is looked for', async () => {
  await browse()
  await type('prop:foo rare')
  await expect.element(page.getByText('“foo” isn’t a property. Try ivl, ease, lapses, due.')).toBeVisible()
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
  expect(document.querySelector('[data-text="prop:foo"]')).not.toBeNull()
  await expect.poll(rowCount).toBe('13')
})

test('↓ leads from the field into the table; Esc empties the field', async () => {
  await browse()
  await type('rare')
  await expect.poll(rowCount).toBe('13')
  await press('{ArrowDown}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-rowindex')).toBe('2')
  await press('/')
  await press('{Escape}')
  await expect.element(field()).toHaveValue('')
})

test('a column is added by Space, the question cannot be taken away, and Esc closes', async () => {
  const { settings } = await browse()
  const button = page.getByRole('button', { name: 'Columns' })
  await expect.element(button).toBeVisible()
  button.element().focus()
  await press('{Enter}')
  await expect.poll(dialog).not.toBeNull()
  await expect.element(page.getByRole('checkbox', { name: 'ivl' })).toBeChecked()
  expect(page.getByRole('checkbox', { name: 'question' }).query()).toBeNull()
  page.getByRole('checkbox', { name: 'deck' }).element().focus()
  await press(' ')
  await expect
    .poll(() => settings().browseColumns)
    .toEqual(['number', 'question', 'deck', 'interval', 'ease', 'lapses', 'due'])
  await press('{Escape}')
  await expect.poll(dialog).toBeNull()
  await expect.element(page.getByRole('columnheader', { name: 'deck' })).toBeInTheDocument()
})

test('a search is saved under a name, and forgotten where it is shown', async () => {
  const { settings } = await browse()
  await type('rare')
  await expect.poll(rowCount).toBe('13')
  page.getByRole('button', { name: 'Save search' }).element().focus()
  await press('{Enter}')
  await expect.poll(dialog).not.toBeNull()
  await press('Seldom{Enter}')
  await expect.poll(() => settings().savedSearches.at(-1)).toEqual({ name: 'Seldom', text: 'rare' })
  const forget = page.getByRole('button', { name: 'Forget this search' })
  await expect.element(forget).toBeVisible()
  forget.element().focus()
  await press('{Enter}')
  await expect.poll(() => settings().savedSearches.map(({ name }) => name)).not.toContain('Seldom')
})

test('saved searches get another name and another order, and one goes, by keys; a name is there once', async () => {
  const { settings } = await browse()
  await expect.element(page.getByRole('button', { name: 'Arrange' })).toBeVisible()
  page.getByRole('button', { name: 'Arrange' }).element().focus()
  await press('{Enter}')
  const name = page.getByRole('textbox', { name: 'Name of the search is:due' })
  await expect.element(name).toBeVisible()
  const save = page.getByRole('button', { name: 'Save the searches' })
  await userEvent.fill(name, 'Leeches')
  await expect.element(save).toBeDisabled()
  await userEvent.fill(name, 'Now')
  page.getByRole('button', { name: 'Forget Flagged' }).element().focus()
  await press('{Enter}')
  page
    .getByRole('button', { name: /^Move down: Now/ })
    .element()
    .focus()
  await press('{Enter}')
  save.element().focus()
  await press('{Enter}')
  await expect
    .poll(() => settings().savedSearches.map(search => search.name))
    .toEqual(['Leeches', 'Now', 'Added this week', 'Duplicates'])
  await expect.poll(dialog).toBeNull()
})

test('a header sorts by Enter, the other way by Enter again', async () => {
  const { settings } = await browse()
  const head = page.getByRole('columnheader', { name: 'lapses' }).getByRole('button')
  await expect.element(head).toBeVisible()
  head.element().focus()
  await press('{Enter}')
  await expect.poll(() => settings().browseSort).toEqual({ by: 'lapses', descending: false })
  await expect.element(page.getByRole('columnheader', { name: 'lapses' })).toHaveAttribute('aria-sort', 'ascending')
  await press('{Enter}')
  await expect.poll(() => settings().browseSort).toEqual({ by: 'lapses', descending: true })
})
