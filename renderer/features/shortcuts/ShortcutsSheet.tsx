import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { Fragment, useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { query } from '../../api/client.ts'
import { combosOf } from '../../commands/combos.ts'
import { actingKeys, useKeymap } from '../../commands/keymap.ts'
import { showPalette, showSheet, useSheet } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { inColumns, partsOf, sectionsFor, type Line, type Section } from './sections.ts'
import { text } from './text.ts'
import styles from './ShortcutsSheet.module.css'

const COLUMNS = 3

/** Every key that works, over the whole window; Esc goes back to where one was. */
export function ShortcutsSheet() {
  const open = useSheet(sheet => sheet.open)
  const wantsPalette = useRef(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!opensPalette(event)) return
    event.preventDefault()
    wantsPalette.current = true
    showSheet(false)
  }
  // Only once focus is back where it was: that is where the palette gives it back to.
  const onClosed = () => {
    if (wantsPalette.current) showPalette()
    wantsPalette.current = false
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={next => showSheet(next)}
      onOpenChangeComplete={nowOpen => !nowOpen && onClosed()}
    >
      <Dialog.Portal>
        <Dialog.Popup onKeyDown={onKeyDown} className={styles.sheet}>
          <Sheet />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function opensPalette({ nativeEvent }: KeyboardEvent): boolean {
  const keys = actingKeys('palette', useKeymap.getState())
  return combosOf(nativeEvent).some(key => keys.includes(key))
}

function Sheet() {
  const [path, navigate] = useLocation()
  const [wanted, setWanted] = useState('')
  const keymap = useKeymap()
  const { data: settings } = useQuery(query.settings.get.queryOptions({ input: {} }))
  const sections = sectionsFor(path, keymap, settings?.gradeScale ?? 'four', wanted)
  const change = () => {
    showSheet(false)
    navigate('/settings/keyboard')
  }
  return (
    <>
      <div className={styles.head}>
        <Dialog.Title className={styles.title}>{text.title}</Dialog.Title>
        <div className={styles.find}>
          <TextField label={text.find} icon={Search} placeholder={text.find} value={wanted} onChange={setWanted} />
        </div>
        <Button onClick={change}>{text.changeKeys}</Button>
        <Dialog.Close render={<Button kind="ghost" keyName="Escape" />}>{shared.close}</Dialog.Close>
      </div>
      {!keymap.singleKeys && <p className={styles.notice}>{text.singleOff}</p>}
      {sections.length === 0 && <p className={styles.notice}>{text.none}</p>}
      <div className={styles.columns}>
        {inColumns(sections, COLUMNS).map(column => (
          <div key={column[0]?.area}>
            {column.map(section => (
              <Part key={section.area} section={section} />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

function Part({ section: { title, lines } }: { readonly section: Section }) {
  return (
    <section className={styles.area}>
      <h3>{title}</h3>
      {partsOf(lines).map(([moment, members]) => (
        <Fragment key={moment ?? title}>
          {moment !== undefined && <h4>{text.moments[moment]}</h4>}
          <ul>
            {members.map(line => (
              <Row key={line.id} line={line} />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}

function Row({ line: { label, keys, upTo } }: { readonly line: Line }) {
  return (
    <li className={styles.row} data-off={keys.length === 0 || undefined}>
      <span>{label}</span>
      <span className={styles.keys}>
        {keys.length === 0 && text.off}
        {keys.map((key, index) => (
          <Fragment key={key}>
            {index > 0 && <span>{text.or}</span>}
            <Keys of={key} />
          </Fragment>
        ))}
        {upTo !== undefined && (
          <>
            <span>{text.to}</span>
            <Keys of={upTo} />
          </>
        )}
      </span>
    </li>
  )
}
