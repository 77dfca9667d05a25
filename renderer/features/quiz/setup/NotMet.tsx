import { Link } from 'wouter'
import type { BlockOfSetup } from '../../../../db/api/quiz.ts'
import { Button } from '../../../ui/Button.tsx'
import type { FromBlocks } from './Blocks.tsx'
import { text } from './text.ts'
import styles from './Blocks.module.css'

interface NotMetProps {
  readonly blocks: readonly BlockOfSetup[]
  readonly source: FromBlocks
  readonly onChange: (source: FromBlocks) => void
}

/** Of chosen blocks that were not studied yet: read first, or take it cold. */
export function NotMet({ blocks, source, onChange }: NotMetProps) {
  const strange = blocks.filter(({ code, cardsMet }) => source.blocks.includes(code) && cardsMet === 0)
  if (strange.length === 0 || source.cold) return null
  return (
    <div role="status" className={styles.strange}>
      <span>{text.notMet(strange.map(({ name }) => name))}</span>
      <Link href="/decks">{text.readFirst}</Link>
      <Button size="small" onClick={() => onChange({ ...source, cold: true })}>
        {text.takeCold}
      </Button>
    </div>
  )
}
