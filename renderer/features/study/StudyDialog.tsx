import { useRef } from 'react'
import { showStudy, useStudy } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { CustomForm } from './CustomForm.tsx'
import { SweepForm } from './SweepForm.tsx'
import { text } from './text.ts'

/** Begins a session outside of the day's plan: what is studied, how, and how long. */
export function StudyDialog() {
  const { wish } = useStudy()
  const form = useRef<HTMLDivElement>(null)
  return (
    <Dialog
      open={wish !== null}
      onClose={() => showStudy(null)}
      title={wish?.kind === 'sweep' ? text.sweepTitle : text.title}
      closeLabel={shared.close}
      initialFocus={() => firstField(form.current)}
    >
      <div ref={form}>
        {wish?.kind === 'custom' && <CustomForm search={wish.search} />}
        {wish?.kind === 'sweep' && <SweepForm />}
      </div>
    </Dialog>
  )
}

/** Where something is typed, else what is chosen: from either Enter begins. */
function firstField(form: HTMLElement | null): HTMLElement | null {
  const typed = form?.querySelector<HTMLElement>('input:not([type="radio"])')
  return typed ?? form?.querySelector<HTMLElement>('input:checked') ?? null
}
