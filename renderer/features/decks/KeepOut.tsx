import type { DeckRow } from '../../../db/api/decks.ts'
import { api } from '../../api/client.ts'
import { COMMANDS } from '../../commands/table.ts'
import { report } from '../../state/ui.ts'
import { Switch } from '../../ui/Switch.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

/** Whether a deck takes part in Today. */
export function KeepOut({ deck: { id, keptOut } }: { readonly deck: DeckRow }) {
  return (
    <div className={styles.setting}>
      <div>
        <p>{COMMANDS.keepOut.label}</p>
        <p className={styles.hint}>{text.keepOutHint}</p>
      </div>
      <Switch
        label={COMMANDS.keepOut.label}
        checked={keptOut}
        onChange={to => void api.decks.keepOut({ deck: id, keptOut: to }).catch(report)}
      />
    </div>
  )
}
