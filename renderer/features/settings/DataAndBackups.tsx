import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'
import { host } from '../../api/transport.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Waiting } from '../../Waiting.tsx'
import { BackupList } from './BackupList.tsx'
import { Group, Row } from './Row.tsx'
import type { SectionProps } from './section.ts'
import { text } from './text.ts'
import { UnusedMedia } from './UnusedMedia.tsx'

/** Where everything is kept, and its copies. */
export function DataAndBackups({ settings: { folder } }: SectionProps) {
  const { data, error, refetch } = useQuery(query.backups.list.queryOptions({ input: {} }))
  return (
    <>
      <Group title={text.collection}>
        <Row label={text.folder} hint={folder}>
          {host.showFolder !== undefined && <CommandButton id="showFolder" />}
        </Row>
        <UnusedMedia />
      </Group>
      <Group title={text.transfer}>
        <Row label={text.exportAll} hint={text.exportHint}>
          <CommandButton id="exportAll" label={text.exportDo} />
        </Row>
        <Row label={text.restoreArchive} hint={text.restoreArchiveHint}>
          <CommandButton id="importFile" label={text.restoreArchiveDo} />
        </Row>
      </Group>
      <Group title={text.backups}>
        <Row label={text.copies} hint={text.backupsHint}>
          <CommandButton id="makeBackup" />
        </Row>
        {data === undefined ? (
          <Waiting label={text.loadingBackups} error={error} onRetry={() => void refetch()} />
        ) : (
          <BackupList backups={data} />
        )}
      </Group>
    </>
  )
}
