import { useState } from 'react'
import type { Backup } from '../../../db/api/collection.ts'
import { Button } from '../../ui/Button.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { Row } from './Row.tsx'
import { text } from './text.ts'

interface BackupListProps {
  readonly backups: readonly Backup[]
  /** Restoring the newest is what helps here. */
  readonly inviting?: boolean
}

/** Backups, newest first, each with what it holds. */
export function BackupList({ backups, inviting = false }: BackupListProps) {
  const [chosen, setChosen] = useState<Backup | null>(null)
  if (backups.length === 0) return <Row label={text.noBackups} />
  return (
    <>
      {backups.map((backup, index) => (
        <Row key={backup.name} label={backup.at} hint={`${text.contents(backup)}, ${text.why[backup.why]}`}>
          <Button
            kind={inviting && index === 0 ? 'primary' : 'plain'}
            size="small"
            aria-label={`${text.restore} ${backup.at}`}
            onClick={() => setChosen(backup)}
          >
            {text.restore}
          </Button>
        </Row>
      ))}
      {chosen !== null && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}
