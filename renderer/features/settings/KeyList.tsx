import { Search } from 'lucide-react'
import { useState } from 'react'
import type { Keymap } from '../../commands/keymap.ts'
import { AREAS, COMMAND_IDS, entryOf, type Area, type CommandId } from '../../commands/table.ts'
import { text as commands } from '../../commands/text.ts'
import { TextField } from '../../ui/TextField.tsx'
import { KeyRow } from './KeyRow.tsx'
import { Group } from './Row.tsx'
import { text } from './text.ts'
import styles from './Keyboard.module.css'

/** Every command by where it works, with its keys. */
export function KeyList({ keymap }: { readonly keymap: Keymap }) {
  const [wanted, setWanted] = useState('')
  const [recording, setRecording] = useState<CommandId | null>(null)
  const found = AREAS.map(area => ({ area, ids: idsOf(area, wanted) })).filter(({ ids }) => ids.length > 0)
  const { find, none } = text.keyboard
  return (
    <>
      <div className={styles.find}>
        <TextField
          label={find}
          icon={Search}
          placeholder={find}
          value={wanted}
          onChange={setWanted}
          onKeyDown={event => {
            if (event.key !== 'Escape' || wanted === '') return
            event.preventDefault()
            setWanted('')
          }}
        />
      </div>
      {found.length === 0 && <p role="status">{none}</p>}
      {found.map(({ area, ids }) => (
        <Group key={area} title={commands.areas[area]}>
          <ul>
            {ids.map(id => (
              <KeyRow
                key={id}
                id={id}
                keymap={keymap}
                recording={id === recording}
                onRecord={on => setRecording(on ? id : null)}
              />
            ))}
          </ul>
        </Group>
      ))}
    </>
  )
}

function idsOf(area: Area, wanted: string): readonly CommandId[] {
  const words = wanted.trim().toLowerCase()
  const inName = commands.areas[area].toLowerCase().includes(words)
  return COMMAND_IDS.filter(id => {
    const { area: own, label } = entryOf(id)
    return own === area && (inName || label.toLowerCase().includes(words))
  })
}
