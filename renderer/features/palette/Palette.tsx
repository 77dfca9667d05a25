import { Dialog } from '@base-ui/react/dialog'
import { useRef, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { combosOf } from '../../commands/combos.ts'
import { actingKeys, useKeymap } from '../../commands/keymap.ts'
import { showPalette, usePalette } from '../../state/ui.ts'
import { PaletteBody } from './PaletteBody.tsx'
import { remember } from './recent.ts'
import type { Row } from './row.ts'
import { text } from './text.ts'
import styles from './Palette.module.css'

/** Everything that can be done, gone to or looked up, by its name. */
export function Palette() {
  const { open, typed } = usePalette()
  const [, navigate] = useLocation()
  const chosen = useRef<Row | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const choose = (row: Row) => {
    remember(row)
    chosen.current = row
    showPalette(false)
  }
  // Only once focus is back where it was: what runs may want to move it on.
  const onClosed = () => {
    const does = chosen.current?.does
    chosen.current = null
    if (does === undefined) return
    if ('goTo' in does) navigate(does.goTo)
    else does.run()
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={next => showPalette(next)}
      onOpenChangeComplete={nowOpen => !nowOpen && onClosed()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup aria-label={text.title} initialFocus={field} onKeyDown={closeByKey} className={styles.palette}>
          <PaletteBody field={field} before={typed} onChoose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What opened it closes it. */
function closeByKey(event: KeyboardEvent): void {
  const keys = actingKeys('palette', useKeymap.getState())
  if (!combosOf(event.nativeEvent).some(key => keys.includes(key))) return
  event.preventDefault()
  showPalette(false)
}
