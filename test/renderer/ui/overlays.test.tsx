import { useState, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from '../../../renderer/ui/Button.tsx'
import { Dialog } from '../../../renderer/ui/Dialog.tsx'
import { Drawer } from '../../../renderer/ui/Drawer.tsx'
import { Popover } from '../../../renderer/ui/Popover.tsx'
import { show } from '../render.tsx'

interface OpenedProps {
  readonly children: (open: boolean, close: () => void) => ReactNode
}

function Opened({ children }: OpenedProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <a href="#elsewhere">Elsewhere</a>
      {children(open, () => setOpen(false))}
    </>
  )
}

const OVERLAYS: Readonly<Record<string, ReactNode>> = {
  Dialog: (
    <Opened>
      {(open, close) => (
        <Dialog open={open} onClose={close} title="Question" actions={<Button onClick={close}>Yes</Button>}>
          Really
        </Dialog>
      )}
    </Opened>
  ),
  Drawer: (
    <Opened>
      {(open, close) => (
        <Drawer open={open} onClose={close} title="Question" closeLabel="Close">
          <Button>Yes</Button>
        </Drawer>
      )}
    </Opened>
  ),
  Popover: (
    <Popover trigger={<Button>Open</Button>} title="Question">
      <Button>Yes</Button>
    </Popover>
  ),
}

const dialog = page.getByRole('dialog', { name: 'Question' })
const isInside = () => dialog.element().contains(document.activeElement)

test.each(Object.keys(OVERLAYS))('%s takes focus; Esc closes it and gives focus back to what opened it', async name => {
  show(OVERLAYS[name])
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog).toBeVisible()
  await expect.poll(isInside).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus()
})

test.each(['Dialog', 'Drawer'])('Tab stays in an open %s', async name => {
  show(OVERLAYS[name])
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.poll(isInside).toBe(true)
  for (let press = 0; press < 4; press += 1) {
    await userEvent.tab()
    await expect.poll(isInside).toBe(true)
  }
})
