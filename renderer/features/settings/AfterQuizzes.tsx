import { Switch } from '../../ui/Switch.tsx'
import { Group, Row } from './Row.tsx'
import { change, type SectionProps } from './section.ts'
import { text } from './text.ts'

/** What a miss in a quiz does to the cards that it is about. */
export function AfterQuizzes({ settings: { forwardMisses } }: SectionProps) {
  return (
    <Group title={text.afterQuizzes}>
      <Row label={text.forwardMisses} hint={text.forwardMissesHint}>
        <Switch
          label={text.forwardMisses}
          checked={forwardMisses}
          onChange={forwarding => change({ forwardMisses: forwarding })}
        />
      </Row>
    </Group>
  )
}
