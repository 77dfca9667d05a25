import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { bytes } from '../../numbers.ts'
import { refetchEverything } from '../../state/changes.ts'
import { toast } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPanel } from '../../ui/EmptyPanel.tsx'
import { NOTHING_YET, useImport, type ImportState } from './state.ts'
import { text } from './text.ts'
import styles from './FileStep.module.css'

interface RestoreArchiveProps {
  readonly archive: NonNullable<ImportState['archive']>
}

/** Asks once: undo does not reach across a restore, but the replaced collection is kept. */
export function RestoreArchive({ archive: { offer, name, size } }: RestoreArchiveProps) {
  const [, navigate] = useLocation()
  const [restoring, setRestoring] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const restore = async () => {
    setRestoring(true)
    try {
      const { keptAs } = await api.backups.restoreArchive({ offer })
      useImport.setState(NOTHING_YET)
      await refetchEverything()
      toast(text.restored(keptAs))
      navigate('/today')
    } catch (error) {
      useImport.setState({ ...NOTHING_YET, failure: { name, error: toAppError(error) } })
    }
  }
  const actions = (
    <>
      <Button kind="primary" size="large" disabled={restoring} onClick={() => void restore()}>
        {restoring ? text.restoring : text.restoreArchive}
      </Button>
      <CommandButton id="stopImport" size="large" />
    </>
  )
  return (
    <section ref={panel} tabIndex={-1} data-quiet-focus aria-label={text.archiveTitle} className={styles.step}>
      <EmptyPanel title={text.archiveTitle} actions={actions}>
        {text.archiveBody(name, bytes(size))}
      </EmptyPanel>
    </section>
  )
}
