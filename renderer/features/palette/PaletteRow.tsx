import { CommandItem } from 'cmdk'
import { Highlighted } from '../../ui/Highlighted.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { iconOf } from './icons.ts'
import type { Row } from './row.ts'
import styles from './Palette.module.css'

interface PaletteRowProps {
  readonly row: Row
  readonly onChoose: () => void
}

/** One line: what it is, what it is called, and the key that does the same. */
export function PaletteRow({ row: { id, label, whole, ranges, number, command }, onChoose }: PaletteRowProps) {
  const [keys] = command?.keys ?? []
  return (
    <CommandItem value={id} onSelect={onChoose} className={styles.row}>
      {/^(?:card|deck):/.test(id) ? (
        <span className={styles.number}>{number}</span>
      ) : (
        <Icon of={iconOf(command?.id ?? null, command?.area ?? null)} />
      )}
      <span title={whole ?? label} className={styles.label}>
        <Highlighted text={label} ranges={ranges} />
      </span>
      {keys !== undefined && <Keys of={keys} silent />}
    </CommandItem>
  )
}
