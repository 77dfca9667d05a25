import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Group, Row } from './Row.tsx'
import { change, type SectionProps } from './section.ts'
import { text } from './text.ts'

/** The day everything works towards, and the days off. */
export function Interview({ settings: { interviewDate, pausedUntil } }: SectionProps) {
  const { data } = useQuery(query.today.overview.queryOptions({ input: {} }))
  const today = data?.date.date
  return (
    <Group title={shared.settingsSections.interview}>
      <Row label={text.interviewDate} hint={text.interviewHint}>
        {interviewDate !== null && (
          <Button kind="ghost" size="small" onClick={() => change({ interviewDate: null })}>
            {text.clearDate}
          </Button>
        )}
        <DateField
          label={text.interviewDate}
          value={interviewDate}
          min={today}
          tooEarly={shared.dayPassed}
          onChange={date => change({ interviewDate: date })}
        />
      </Row>
      <Row label={text.pausedUntil} hint={text.pausedHint}>
        {pausedUntil !== null && (
          <Button kind="ghost" size="small" onClick={() => change({ pausedUntil: null })}>
            {text.clearDate}
          </Button>
        )}
        <DateField
          label={text.pausedUntil}
          value={pausedUntil}
          min={today}
          tooEarly={shared.dayPassed}
          onChange={date => change({ pausedUntil: date })}
        />
      </Row>
    </Group>
  )
}
