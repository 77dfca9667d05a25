import type { Setup } from '../../../../db/api/quiz.ts'
import { Blocks } from './Blocks.tsx'
import { CardSource } from './CardSource.tsx'
import { sourceOf, type Drafted } from './choice.ts'
import { Choose } from './Choose.tsx'
import { text } from './text.ts'
import styles from './Setup.module.css'

interface SourceChoiceProps {
  readonly setup: Setup
  readonly choice: Drafted
  readonly onChange: (changed: Partial<Drafted>) => void
}

const KINDS = ['blocks', 'deck', 'tag', 'search'] as const

/** Where questions come from: the bank by blocks, or cards. */
export function SourceChoice({ setup, choice, onChange }: SourceChoiceProps) {
  const { source } = choice
  return (
    <div className={styles.source}>
      <Choose
        name={text.source}
        value={source.kind}
        options={KINDS.map(kind => [kind, text.sources[kind]])}
        onChange={kind => onChange({ source: sourceOf(kind) })}
      />
      {source.kind === 'blocks' ? (
        <Blocks blocks={setup.blocks} source={source} onChange={next => onChange({ source: next })} />
      ) : (
        <CardSource setup={setup} source={source} onChange={next => onChange({ source: next })} />
      )}
    </div>
  )
}
