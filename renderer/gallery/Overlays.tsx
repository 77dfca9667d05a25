import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { Row, Specimen } from './Specimen.tsx'

export function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'drawer' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Specimen name="Dialog, sheet and drawer">
        <Row>
          <Button onClick={() => setOpen('dialog')}>Finish quiz</Button>
          <Button onClick={() => setOpen('sheet')}>Show syntax</Button>
          <Button onClick={() => setOpen('drawer')}>Show card</Button>
        </Row>
        <Dialog
          open={open === 'dialog'}
          onClose={close}
          role="alertdialog"
          title="2 unanswered. Finish anyway?"
          actions={
            <>
              <Button onClick={close}>Finish</Button>
              <Button kind="primary" keyName="Enter" onClick={close}>
                Go to question 4
              </Button>
            </>
          }
        >
          <p>Questions 4 and 9 score zero. There’s 1:52 left.</p>
        </Dialog>
        <Dialog open={open === 'sheet'} onClose={close} title="Search syntax" closeLabel="Close" wide>
          <p>Words, "exact phrase", deck:retrieval, is:due, prop:lapses&gt;=3, -not, or.</p>
        </Dialog>
        <Drawer
          open={open === 'drawer'}
          onClose={close}
          title="RT-031"
          closeLabel="Close"
          actions={
            <Button keyName="e" onClick={close}>
              Edit
            </Button>
          }
        >
          <p>Your ANN index returns recall@100 of 0.91 against brute force, and product wants 0.97.</p>
        </Drawer>
      </Specimen>
      <Specimen name="Popover">
        <Popover trigger={<Button>Why 15 days</Button>} title="Why 15 days">
          <p>The last interval was 6 days and the ease is 2.50. You answered Good.</p>
        </Popover>
      </Specimen>
      <Specimen name="Tooltip, on hover and on focus">
        <Tooltip label="Backups" side="bottom">
          <Button kind="ghost">Backups</Button>
        </Tooltip>
      </Specimen>
    </>
  )
}
