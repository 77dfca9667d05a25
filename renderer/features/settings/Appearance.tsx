import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { Group, Row } from './Row.tsx'
import { change, type SectionProps } from './section.ts'
import { text } from './text.ts'

const THEMES = (['system', 'light', 'dark'] as const).map(value => ({ value, label: text.themes[value] }))
const CONTRASTS = (['system', 'more'] as const).map(value => ({ value, label: text.contrasts[value] }))
const MOTIONS = (['system', 'reduced'] as const).map(value => ({ value, label: text.motions[value] }))
const SIDEBARS = (['full', 'folded'] as const).map(value => ({ value, label: text.sidebars[value] }))
const SIZES = Array.from({ length: 13 }, (_, step) => 90 + step * 5).map(value => ({
  value,
  label: text.percent(value),
}))

/** Light or dark, how large, how strong, and whether anything moves. */
export function Appearance({ settings: { theme, textSize, contrast, motion, sidebarFolded } }: SectionProps) {
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
      <Row label={text.contrast} hint={text.contrastHint}>
        <SegmentedControl
          label={text.contrast}
          value={contrast}
          options={CONTRASTS}
          onChange={chosen => change({ contrast: chosen })}
        />
      </Row>
      <Row label={text.motion} hint={text.motionHint}>
        <SegmentedControl
          label={text.motion}
          value={motion}
          options={MOTIONS}
          onChange={chosen => change({ motion: chosen })}
        />
      </Row>
      <Row label={text.sidebar} hint={text.sidebarHint}>
        <SegmentedControl
          label={text.sidebar}
          value={sidebarFolded ? 'folded' : 'full'}
          options={SIDEBARS}
          onChange={chosen => change({ sidebarFolded: chosen === 'folded' })}
        />
      </Row>
    </Group>
  )
}
