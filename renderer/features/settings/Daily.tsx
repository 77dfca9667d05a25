import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { Group, Row } from './Row.tsx'
import { change, type SectionProps } from './section.ts'
import { text } from './text.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: text.hour(hour) }))

/** How much a day brings, and when it begins. */
export function Daily({ settings: { minutesADay, newPerDay, rolloverHour, offerSummaries } }: SectionProps) {
  return (
    <Group title={text.daily}>
      <Row label={text.minutesADay} hint={text.minutesHint}>
        <NumberField
          label={text.minutesADay}
          value={minutesADay}
          min={5}
          max={240}
          step={5}
          unit={text.min}
          outOfBounds={text.minutesBounds}
          onChange={minutes => change({ minutesADay: minutes })}
        />
      </Row>
      <Row label={text.newPerDay} hint={text.newHint}>
        <NumberField
          label={text.newPerDay}
          value={newPerDay}
          min={0}
          max={200}
          unit={text.new}
          outOfBounds={text.newBounds}
          onChange={cards => change({ newPerDay: cards })}
        />
      </Row>
      <Row label={text.dayStartsAt} hint={text.dayHint}>
        <Select
          label={text.dayStartsAt}
          value={rolloverHour}
          options={HOURS}
          counted
          onChange={hour => change({ rolloverHour: hour })}
        />
      </Row>
      <Row label={text.offerSummaries} hint={text.offerSummariesHint}>
        <Switch
          label={text.offerSummaries}
          checked={offerSummaries}
          onChange={offering => change({ offerSummaries: offering })}
        />
      </Row>
    </Group>
  )
}
