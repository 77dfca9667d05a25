import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { Group, Row } from './Row.tsx'
import { change, type SectionProps } from './section.ts'
import { text } from './text.ts'

const SCALES = (['two', 'four', 'six'] as const).map(value => ({ value, label: text.scales[value] }))
const DRILLS = (['below-good', 'missed', 'off'] as const).map(value => ({ value, label: text.drills[value] }))

/** How a card is answered. */
export function OnTheCard({ settings: { gradeScale, drill } }: SectionProps) {
  return (
    <Group title={text.onTheCard}>
      <Row label={text.grades} hint={text.gradesHint[gradeScale]}>
        <SegmentedControl
          label={text.grades}
          value={gradeScale}
          options={SCALES}
          onChange={scale => change({ gradeScale: scale })}
        />
      </Row>
      <Row label={text.drill} hint={text.drillHint}>
        <Select
          label={text.drill}
          value={drill}
          options={DRILLS}
          onChange={rule => void api.settings.setDrill({ drill: rule }).catch(report)}
        />
      </Row>
    </Group>
  )
}
