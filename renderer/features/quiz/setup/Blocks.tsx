import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { BlockOfSetup } from '../../../../db/api/quiz.ts'
import type { Source } from '../../../../db/domain/quiz/quiz-choice.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { BlockGrid } from './BlockGrid.tsx'
import { NotMet } from './NotMet.tsx'
import { text } from './text.ts'
import styles from './Blocks.module.css'

export type FromBlocks = Extract<Source, { readonly kind: 'blocks' }>

interface BlocksProps {
  readonly blocks: readonly BlockOfSetup[]
  readonly source: FromBlocks
  readonly onChange: (source: FromBlocks) => void
}

/** All blocks that were met, or with cold all that are on; or some of them, which open below. */
export function Blocks({ blocks, source, onChange }: BlocksProps) {
  const [opened, setOpened] = useState(false)
  const open = opened || source.blocks.length > 0
  const on = blocks.filter(block => block.on)
  const met = on.filter(({ cardsMet }) => cardsMet > 0)
  return (
    <div className={styles.blocks}>
      <div className={styles.head}>
        <div className={styles.all}>
          <Checkbox
            boxed
            label={source.cold ? text.everyBlock : text.allMet}
            description={text.allFacts(source.cold ? on : met)}
            checked={source.blocks.length === 0}
            onChange={() => onChange({ ...source, blocks: [] })}
          />
        </div>
        {source.blocks.length === 0 && (
          <Button aria-expanded={open} icon={open ? ChevronUp : ChevronDown} onClick={() => setOpened(!open)}>
            {text.chooseBlocks}
          </Button>
        )}
        <Checkbox label={text.cold} checked={source.cold} onChange={cold => onChange({ ...source, cold })} />
      </div>
      {open && <BlockGrid blocks={blocks} source={source} onChange={onChange} />}
      <NotMet blocks={blocks} source={source} onChange={onChange} />
    </div>
  )
}
