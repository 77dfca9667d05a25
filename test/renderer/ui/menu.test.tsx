import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from '../../../renderer/ui/Button.tsx'
import { ContextMenu } from '../../../renderer/ui/ContextMenu.tsx'
import { Menu } from '../../../renderer/ui/Menu.tsx'
import type { MenuItem } from '../../../renderer/ui/MenuItems.tsx'
import { show } from '../render.tsx'

function items(onSelect: (id: string) => void): readonly MenuItem[] {
  const item = (id: string, label: string, more: Partial<MenuItem> = {}): MenuItem => ({
    id,
    label,
    onSelect: () => onSelect(id),
    ...more,
  })
  return [
    item('edit', 'Edit card', { keys: 'e' }),
    item('move', 'Move to deck', { disabled: true }),
    item('delete', 'Delete card', { danger: true, startsGroup: true }),
  ]
}

const entry = (name: string) => page.getByRole('menuitem', { name })

test('a menu opens by key, arrows and End go through it, Enter runs one entry and focus returns', async () => {
  const onSelect = vi.fn<(id: string) => void>()
  show(
    <Menu items={items(onSelect)}>
      <Button>Card</Button>
    </Menu>,
  )
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(entry('Edit card')).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(entry('Delete card')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(onSelect.mock.calls).toEqual([['delete']])
  await expect.element(page.getByRole('button', { name: 'Card' })).toHaveFocus()
})

test('an entry that is off does nothing', async () => {
  const onSelect = vi.fn<(id: string) => void>()
  show(
    <Menu items={items(onSelect)}>
      <Button>Card</Button>
    </Menu>,
  )
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(entry('Edit card')).toHaveFocus()
  await userEvent.keyboard('m{Enter}')
  expect(onSelect).not.toHaveBeenCalled()
})

test.each(['{Shift>}{F10}{/Shift}', '{ContextMenu}'])(
  '%s opens the menu of what has focus; Esc gives focus back',
  async keys => {
    const onOpen = vi.fn<(words: string | null) => void>()
    show(
      <ContextMenu label="RT-031" items={items(() => undefined)} onOpen={target => onOpen(target.textContent)}>
        <button type="button">RT-031</button>
      </ContextMenu>,
    )
    await userEvent.tab()
    await userEvent.keyboard(keys)
    await expect.element(page.getByRole('menu', { name: 'RT-031' })).toBeVisible()
    expect(onOpen).toHaveBeenCalledWith('RT-031')
    await userEvent.keyboard('{ArrowDown}')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'RT-031' })).toHaveFocus()
  },
)

test('where the system makes nothing of Shift+F10, as on a Mac, it opens the menu all the same', async () => {
  show(
    <ContextMenu label="RT-031" items={items(() => undefined)}>
      <button type="button">RT-031</button>
    </ContextMenu>,
  )
  const target = page.getByRole('button', { name: 'RT-031' }).element()
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true, cancelable: true }))
  await expect.element(page.getByRole('menu', { name: 'RT-031' })).toBeVisible()
})

test('a right click opens the same menu, and a click runs an entry', async () => {
  const onSelect = vi.fn<(id: string) => void>()
  show(
    <ContextMenu label="RT-031" items={items(onSelect)}>
      <button type="button">RT-031</button>
    </ContextMenu>,
  )
  await userEvent.click(page.getByRole('button', { name: 'RT-031' }), { button: 'right' })
  await userEvent.click(entry('Edit card'))
  expect(onSelect.mock.calls).toEqual([['edit']])
})
