import type { BlockOfSetup } from '../../../../db/api/quiz.ts'
import { BlockCell } from './BlockCell.tsx'
import type { FromBlocks } from './Blocks.tsx'
import styles from './Blocks.module.css'

interface BlockGridProps {
  readonly blocks: readonly BlockOfSetup[]
  readonly source: FromBlocks
  readonly onChange: (source: FromBlocks) => void
}

/** Every block by its group. */
export function BlockGrid({ blocks, source, onChange }: BlockGridProps) {
  const chosen = source.blocks
  const toggle = (code: string, on: boolean) =>
    onChange({ ...source, blocks: on ? [...chosen, code] : chosen.filter(other => other !== code) })
  return [...Map.groupBy(blocks, ({ group }) => group)].map(([group, members]) => (
    <fieldset key={group} className={styles.group}>
      <legend className={styles.legend}>{group}</legend>
      <div className={styles.grid}>
        {members.map(block => (
          <BlockCell
            key={block.code}
            block={block}
            checked={chosen.includes(block.code)}
            onChange={on => toggle(block.code, on)}
          />
        ))}
      </div>
    </fieldset>
  ))
}
