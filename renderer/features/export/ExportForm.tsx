import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportFormat, ExportWhat } from '../../../db/api/exports.ts'
import type { AppError } from '../../../db/domain/errors.ts'
import { query } from '../../api/client.ts'
import { errorWords } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { choicesFor, formatsFor } from './formats.ts'
import { text } from './text.ts'
import type { Wanted } from './use-making.ts'
import styles from './Export.module.css'

interface ExportFormProps {
  readonly what: ExportWhat
  /** Why it could not be made just now. */
  readonly error: AppError | null
  readonly onExport: (wanted: Wanted) => void
}

/** As what it is exported, and with what. */
export function ExportForm({ what, error, onExport }: ExportFormProps) {
  const [format, setFormat] = useState<ExportFormat>(what.kind === 'all' ? 'archive' : 'apkg')
  const [scheduling, setScheduling] = useState(true)
  const [media, setMedia] = useState(true)
  const { data } = useQuery({ ...query.exports.count.queryOptions({ input: { what } }), gcTime: 0 })
  const choices = choicesFor(format)
  const options = formatsFor(what).map(value => ({
    value,
    label: text.formats[value].label,
    description: text.formats[value].hint,
  }))
  return (
    <div className={styles.form}>
      {error !== null && (
        <ErrorPanel title={errorWords(error).title}>{`${errorWords(error).body} ${text.failed}`}</ErrorPanel>
      )}
      <p role="status" className={styles.holds}>
        {data === undefined ? text.counting : text.holds(data.notes, data.cards)}
      </p>
      <RadioGroup legend={text.format} value={format} options={options} onChange={setFormat} />
      {(choices.scheduling || choices.media) && (
        <div className={styles.with}>
          {choices.scheduling && (
            <Checkbox
              label={text.scheduling}
              description={text.schedulingHint}
              checked={scheduling}
              onChange={setScheduling}
            />
          )}
          {choices.media && <Checkbox label={text.media} checked={media} onChange={setMedia} />}
        </div>
      )}
      <div className={styles.actions}>
        <Button
          kind="primary"
          size="large"
          disabled={data === undefined || data.notes === 0}
          onClick={() => onExport({ what, format, scheduling, media })}
        >
          {text.do(data?.notes ?? 0)}
        </Button>
      </div>
    </div>
  )
}
