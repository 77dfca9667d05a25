import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { CHOICES, type Look } from './look.ts'
import styles from './Gallery.module.css'

interface ControlsProps {
  readonly look: Look
  readonly onChange: (look: Look) => void
}

const NAMES: Readonly<Record<keyof Look, string>> = {
  theme: 'Theme',
  contrast: 'Contrast',
  motion: 'Motion',
  text: 'Text size',
  dir: 'Direction',
}
const WORDS: Readonly<Record<string, string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  more: 'More',
  reduced: 'Reduced',
  ltr: 'Left to right',
  rtl: 'Right to left',
}

/** Theme, contrast, motion, text size and direction of the whole page. */
export function Controls({ look, onChange }: ControlsProps) {
  return (
    <div className={styles.controls}>
      <Control aspect="theme" look={look} onChange={onChange} />
      <Control aspect="contrast" look={look} onChange={onChange} />
      <Control aspect="motion" look={look} onChange={onChange} />
      <Control aspect="text" look={look} onChange={onChange} />
      <Control aspect="dir" look={look} onChange={onChange} />
    </div>
  )
}

function Control<A extends keyof Look>({ aspect, look, onChange }: ControlsProps & { readonly aspect: A }) {
  return (
    <span className={styles.control}>
      <span aria-hidden>{NAMES[aspect]}</span>
      <SegmentedControl
        label={NAMES[aspect]}
        value={look[aspect]}
        options={CHOICES[aspect].map(value => ({ value, label: WORDS[value] ?? `${value} %` }))}
        onChange={value => onChange({ ...look, [aspect]: value })}
      />
    </span>
  )
}
