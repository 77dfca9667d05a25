import { History, PencilLine, Ruler, Waypoints, type LucideIcon } from 'lucide-react'
import { Link } from 'wouter'
import { useCommands } from '../../../commands/registry.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { usePlacement } from '../placement/use-placement.ts'
import { text } from './text.ts'
import styles from './More.module.css'

/** What else there is to do with questions. */
export function More({ templates }: { readonly templates: number }) {
  const placement = usePlacement()
  useCommands({ startPlacement: { when: !placement.busy, run: placement.start } })
  return (
    <nav aria-label={text.more} className={styles.more}>
      <h2>{text.more}</h2>
      <ul>
        {templates > 0 && (
          <li>
            <Way to="/quiz/drill" icon={Ruler} name={text.drill} facts={text.drillFacts(templates)} />
          </li>
        )}
        <li>
          <button type="button" disabled={placement.busy} onClick={() => void placement.start()} className={styles.way}>
            <Words icon={Waypoints} name={text.placement} facts={text.placementFacts} />
          </button>
        </li>
        <li>
          <Way to="/quiz/past" icon={History} name={text.past} facts={text.pastFacts} />
        </li>
        <li>
          <Way to="/quiz/own" icon={PencilLine} name={text.own} facts={text.ownFacts} />
        </li>
      </ul>
    </nav>
  )
}

interface WordsProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly facts: string
}

function Way({ to, ...words }: WordsProps & { readonly to: string }) {
  return (
    <Link href={to} className={styles.way}>
      <Words {...words} />
    </Link>
  )
}

function Words({ icon, name, facts }: WordsProps) {
  return (
    <>
      <Icon of={icon} size={16} />
      <span>
        <b>{name}</b>
        <small>{facts}</small>
      </span>
    </>
  )
}
