import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, query } from '../../api/client.ts'
import { host } from '../../api/transport.ts'
import { report, toast } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { BackupList } from './BackupList.tsx'
import { Group, Row } from './Row.tsx'
import type { SectionProps } from './section.ts'
import { text } from './text.ts'

/** Where everything is kept, and its copies. */
export function DataAndBackups({ settings: { folder } }: SectionProps) {
  const { data } = useQuery(query.backups.list.queryOptions({ input: {} }))
  const [making, setMaking] = useState(false)
  const make = () => {
    setMaking(true)
    api.backups
      .make({})
      .then(({ cards, answers }) => toast(text.made(cards, answers)), report)
      .finally(() => setMaking(false))
  }
  return (
    <>
      <Group title={text.collection}>
        <Row label={text.folder} hint={folder}>
          {host.showFolder !== undefined && <Button onClick={() => host.showFolder?.()}>{text.showFolder}</Button>}
        </Row>
      </Group>
      <Group title={text.backups}>
        <Row label={text.copies} hint={text.backupsHint}>
          <Button disabled={making} onClick={make}>
            {text.makeBackup}
          </Button>
        </Row>
        {data !== undefined && <BackupList backups={data} />}
      </Group>
    </>
  )
}
