import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useCommand } from '../../commands/registry.ts'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { text } from './text.ts'
import styles from './PaletteButton.module.css'

/** Opens the command palette, for those who point; it teaches the key. Where there is no room it is an icon. */
export function PaletteButton({ brief = false }: { readonly brief?: boolean }) {
  const { keys, run } = useCommand('palette')
  const words = useRef<HTMLSpanElement>(null)
  const combo = keys[0]?.split('+') ?? []
  return (
    <Tooltip label={text.palette} when={() => words.current?.checkVisibility() === false}>
      <button type="button" onClick={run} className={styles.button}>
        <Icon of={Search} size={14} />
        <Hidden>{text.palette}</Hidden>
        <span ref={words} aria-hidden className={styles.words}>
          {brief ? text.search : text.palette}
        </span>
        <span className={styles.keys}>
          {combo.map(key => (
            <Kbd key={key} silent>
              {key}
            </Kbd>
          ))}
        </span>
      </button>
    </Tooltip>
  )
}
