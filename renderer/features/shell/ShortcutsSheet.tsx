import { Fragment } from 'react'
import { shortcut, SHORTCUT_IDS, type Area, type ShortcutId } from '../../commands/shortcuts.ts'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { text } from './text.ts'
import styles from './ShortcutsSheet.module.css'

interface ShortcutsSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

const COLUMNS: readonly (readonly Area[])[] = [['review'], ['anywhere', 'go'], ['today', 'summary', 'decks']]
/** The six grade keys are one line of the sheet. */
const GRADES = /^grade[2-6]$/

/** Every key that works, from the table they are bound by. */
export function ShortcutsSheet({ open, onClose }: ShortcutsSheetProps) {
  return (
    <Dialog open={open} onClose={onClose} title={text.shortcuts} closeLabel={shared.close} wide>
      <div className={styles.columns}>
        {COLUMNS.map(areas => (
          <div key={areas[0]}>
            {areas.map(area => (
              <section key={area} className={styles.area}>
                <h3>{text.areas[area]}</h3>
                <ul>
                  {idsOf(area).map(id => (
                    <Row key={id} id={id} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ id }: { readonly id: ShortcutId }) {
  const { keys, label } = shortcut(id)
  const grades = id === 'grade1'
  return (
    <li className={styles.row}>
      <span>{grades ? text.gradeKeys : label}</span>
      <span className={styles.keys}>
        {(grades ? ['1 … 6'] : shown(keys)).map((combo, index) => (
          <Fragment key={combo}>
            {index > 0 && <span>{text.or}</span>}
            {combo.split(/[ +](?=.)/).map(key => (key === '…' ? <span key={key}>…</span> : <Kbd key={key}>{key}</Kbd>))}
          </Fragment>
        ))}
      </span>
    </li>
  )
}

/** Keys of this machine, each written once. */
function shown(keys: readonly string[]): readonly string[] {
  const mac = document.documentElement.dataset['os'] === 'mac'
  return keys
    .filter(key => (mac || !key.startsWith('Meta')) && key !== 'Mod+Shift+=')
    .map(key => key.replace('Meta', 'Mod'))
}

function idsOf(area: Area): readonly ShortcutId[] {
  return SHORTCUT_IDS.filter(id => shortcut(id).area === area && !GRADES.test(id))
}
