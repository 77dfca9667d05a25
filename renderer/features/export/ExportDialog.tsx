import { showExport, useExport } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ExportForm } from './ExportForm.tsx'
import { Made } from './Made.tsx'
import { text } from './text.ts'
import { useMaking } from './use-making.ts'
import { Working } from './Working.tsx'

/** Takes a deck, or everything, out of the collection: as what, with what, and then the file itself. */
export function ExportDialog() {
  const { what, name } = useExport()
  const { stage, make, stop, forget } = useMaking()
  const close = () => {
    forget()
    showExport(null)
  }
  return (
    <Dialog
      open={what !== null}
      onClose={close}
      title={what?.kind === 'all' ? text.titleAll : text.titleOf(name)}
      closeLabel={shared.close}
    >
      {what !== null && stage.kind === 'choosing' && (
        <ExportForm key={JSON.stringify(what)} what={what} error={stage.error} onExport={make} />
      )}
      {stage.kind === 'working' && <Working onStop={stop} />}
      {stage.kind === 'made' && <Made exported={stage.exported} />}
    </Dialog>
  )
}
