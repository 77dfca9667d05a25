import { TriangleAlert } from 'lucide-react'
import { useCommand } from '../../commands/registry.ts'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './Inspector.module.css'

/** How many of a deck's cards are failed again and again, and the way to them. */
export function Leeches({ leeches }: { readonly leeches: number }) {
  const { run } = useCommand('deckLeeches')
  return (
    <div className={styles.leeches}>
      <Icon of={TriangleAlert} size={14} />
      <p>
        {text.leechesSay(leeches)}{' '}
        <button type="button" onClick={() => void run()}>
          {text.showLeeches}
        </button>
      </p>
    </div>
  )
}
