import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Combobox } from '../../../renderer/ui/Combobox.tsx'
import { show } from '../render.tsx'

const BLOCKS = [
  { value: 'RT', label: 'Retrieval' },
  { value: 'RK', label: 'Ranking' },
  { value: 'TR', label: 'Training', disabled: true },
  { value: 'EM', label: 'Embeddings' },
]

function Block() {
  const [block, setBlock] = useState<string | null>(null)
  return (
    <Combobox
      label="Block"
      options={BLOCKS}
      value={block}
      onChange={setBlock}
      filterLabel="Find a block"
      emptyText="No block fits."
      clearLabel="Clear the block"
    />
  )
}

const trigger = page.getByRole('combobox', { name: 'Block', exact: true })
const filter = page.getByRole('combobox', { name: 'Find a block' })
const shown = () =>
  page
    .getByRole('option')
    .elements()
    .map(option => option.textContent)

test('opened by a key, narrowed by typing, chosen with Enter; focus is back on the field', async () => {
  show(<Block />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(filter).toHaveFocus()
  expect(shown()).toEqual(['Retrieval', 'Ranking', 'Training', 'Embeddings'])
  await userEvent.keyboard('rank')
  await expect.poll(shown).toEqual(['Ranking'])
  await userEvent.keyboard('{Enter}')
  await expect.element(trigger).toHaveFocus()
  await expect.element(trigger).toHaveTextContent('Ranking')
})

test('arrow keys go through the list, and past what cannot be chosen nothing is chosen', async () => {
  show(<Block />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(filter).toHaveFocus()
  await userEvent.keyboard('em{ArrowDown}{Backspace}{Backspace}tr')
  await expect.poll(shown).toContain('Training')
  await userEvent.keyboard('aining{Enter}')
  await expect.element(trigger).not.toHaveTextContent('Training')
})

test('Esc closes without a choice and gives focus back', async () => {
  show(<Block />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(filter).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Escape}')
  await expect.element(trigger).toHaveFocus()
  expect(page.getByRole('option').elements()).toHaveLength(0)
  await expect.element(trigger).toHaveTextContent('')
})

test('says so when nothing fits', async () => {
  show(<Block />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(filter).toHaveFocus()
  await userEvent.keyboard('zzz')
  await expect.element(page.getByText('No block fits.')).toBeVisible()
})

test('a choice can be cleared', async () => {
  show(<Block />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(filter).toHaveFocus()
  await userEvent.keyboard('emb{Enter}')
  await expect.element(trigger).toHaveTextContent('Embeddings')
  await userEvent.click(page.getByRole('button', { name: 'Clear the block' }))
  await expect.element(trigger).toHaveTextContent('')
})
