import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, query } from '../../api/client.ts'
import { offerUndo } from '../../state/history.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { Row } from './Row.tsx'
import { text } from './text.ts'

/** Pictures and sounds that nothing shows any more, and the way to be rid of them. */
export function UnusedMedia() {
  const { data } = useQuery(query.media.unused.queryOptions({ input: {} }))
  const [cleaning, setCleaning] = useState(false)
  const clean = async () => {
    setCleaning(true)
    try {
      const { files, bytes } = await api.media.clean({})
      await offerUndo(text.mediaCleaned(files, bytes))
    } catch (error) {
      report(error)
    } finally {
      setCleaning(false)
    }
  }
  return (
    <Row label={text.unusedMedia} hint={data === undefined ? text.countingMedia : text.unusedMediaHint(data)}>
      {data !== undefined && data.files > 0 && (
        <Button disabled={cleaning} onClick={() => void clean()}>
          {text.cleanMedia(data.files)}
        </Button>
      )}
    </Row>
  )
}
