import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Status } from '../../../db/api/collection.ts'
import { api, query } from '../../api/client.ts'
import { host } from '../../api/transport.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { refetchEverything } from '../../state/changes.ts'
import { announce, report } from '../../state/ui.ts'
import { errorWords, text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { Title } from '../../ui/Title.tsx'
import { BackupList } from './BackupList.tsx'
import { text } from './text.ts'
import styles from './CollectionClosed.module.css'

interface CollectionClosedProps {
  readonly status: Extract<Status, { state: 'closed' }>
}

/** Where a restored backup would help; the others get better when what stands in the way is gone. */
const RESTORABLE = new Set(['collection-newer', 'collection-corrupt', 'storage-failed', 'unexpected'])

/** Instead of everything else: why the collection is not open, what is safe, what to do. */
export function CollectionClosed({ status: { error, folder } }: CollectionClosedProps) {
  const restorable = RESTORABLE.has(error.code)
  const { data: backups } = useQuery({ ...query.backups.list.queryOptions({ input: {} }), enabled: restorable })
  const [trying, setTrying] = useState(false)
  const { title, body } = errorWords(error)
  const again = () => {
    setTrying(true)
    api.collection
      .reopen({})
      .then(status => (status.state === 'open' ? refetchEverything() : announce(text.stillClosed)), report)
      .finally(() => setTrying(false))
  }
  return (
    <div className={styles.page}>
      <div className={styles.panel}>
        <IndexCard start={<b>{shared.appName}</b>} end={error.code}>
          <div className={styles.body}>
            <Title name={text.closedName} look="plain">
              {title}
            </Title>
            <p className={styles.words}>{body}</p>
            {!body.includes(folder) && <p className={styles.folder}>{text.closedFolder(folder)}</p>}
            <div className={styles.actions}>
              <Button kind={backups?.length ? 'plain' : 'primary'} size="large" disabled={trying} onClick={again}>
                {shared.tryAgain}
              </Button>
              {host.showFolder !== undefined && <CommandButton id="showFolder" size="large" />}
            </div>
          </div>
        </IndexCard>
        {restorable && backups !== undefined && (
          <section className={styles.backups}>
            <h2>{backups.length === 0 ? text.noBackupsHere : text.closedBackups}</h2>
            {backups.length > 0 && <BackupList backups={backups} inviting />}
          </section>
        )}
      </div>
    </div>
  )
}
