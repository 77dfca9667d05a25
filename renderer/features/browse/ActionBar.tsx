import { CommandButton } from '../../commands/CommandButton.tsx'
import { useMenuItems } from '../../commands/menu-items.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { text } from './text.ts'
import type { Doing } from './use-deed.ts'
import styles from './Browse.module.css'

interface ActionBarProps {
  /** How many cards are ticked. */
  readonly count: number
  readonly doing: Doing | null
}

const MORE = [
  'untagCards',
  'unsuspendCards',
  'flagCards',
  'replaceText',
  'repositionCards',
  'resetCards',
  'deleteCards',
  null,
  'untickAll',
] as const

/** What can be done with the ticked cards; while something is done, how far it is. */
export function ActionBar({ count, doing }: ActionBarProps) {
  const items = useMenuItems(MORE)
  if (doing !== null) return <Working doing={doing} />
  if (count === 0) return null
  return (
    <div role="toolbar" aria-label={text.actions} className={styles.actions}>
      <span role="status" className={styles.ticked}>
        {text.ticked(count)}
      </span>
      <CommandButton id="moveCards" size="small" />
      <CommandButton id="tagCards" size="small" />
      <CommandButton id="suspendCards" size="small" />
      <Menu items={items} align="end">
        <Button size="small">{text.more}</Button>
      </Menu>
    </div>
  )
}

function Working({ doing: { deed, progress, stop } }: { readonly doing: Doing }) {
  return (
    <div className={styles.actions}>
      <div className={styles.progress}>
        <ProgressBar
          label={text.doing(deed)}
          value={progress?.done ?? null}
          max={progress?.total ?? 1}
          text={progress === null ? '' : text.progress(progress.done, progress.total)}
        />
      </div>
      <Button size="small" onClick={stop}>
        {text.stop}
      </Button>
    </div>
  )
}
