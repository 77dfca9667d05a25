import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { text } from './text.ts'
import styles from './Organise.module.css'

interface SharedByProps {
  /** The other decks. */
  readonly names: readonly string[]
  readonly value: 'deck' | 'all'
  readonly onChange: (value: 'deck' | 'all') => void
}

/** Whether options are changed for one deck or for all that have the same. */
export function SharedBy({ names, value, onChange }: SharedByProps) {
  return (
    <div className={styles.shared}>
      <RadioGroup
        legend={text.options.of}
        value={value}
        options={[
          { value: 'deck', label: text.options.onlyThis },
          {
            value: 'all',
            label: text.options.all(names.length + 1),
            description: text.options.sharedWith(names),
          },
        ]}
        onChange={onChange}
      />
    </div>
  )
}
