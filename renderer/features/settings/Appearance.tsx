import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { Group, Row } from './Row.tsx'
import { change, type SectionProps } from './section.ts'
import { text } from './text.ts'

const THEMES = (['system', 'light', 'dark'] as const).map(value => ({ value, label: text.themes[value] }))
const SIZES = Array.from({ length: 13 }, (_, step) => 90 + step * 5).map(value => ({
  value,
  label: text.percent(value),
}))

/** Light or dark, and how large. */
export function Appearance({ settings: { theme, textSize } }: SectionProps) {
  return (
    <Group title={text.look}>
      <Row label={text.theme}>
        <SegmentedControl
          label={text.theme}
          value={theme}
          options={THEMES}
          onChange={chosen => change({ theme: chosen })}
        />
      </Row>
      <Row label={text.textSize} hint={text.textSizeHint}>
        <Select
          label={text.textSize}
          value={textSize}
          options={SIZES}
          counted
          onChange={size => change({ textSize: size })}
        />
      </Row>
    </Group>
  )
}
