import { CommandInput, CommandRoot } from 'cmdk'
import { Search } from 'lucide-react'
import { useState, type ComponentType, type RefObject } from 'react'
import type { QuestionView } from '../../../db/api/quiz.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { FindFoot } from './FindFoot.tsx'
import { FindList } from './FindList.tsx'
import { Reading } from './Reading.tsx'
import type { Hit } from './hits.ts'
import { text } from './text.ts'
import { useConcept } from './use-concept.ts'
import styles from './Find.module.css'

interface FindBodyProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** What stands in the field at first. */
  readonly before: string
  /** What is being read; null while the list is looked through. */
  readonly opened: Hit | null
  readonly onOpen: (hit: Hit | null) => void
  readonly onBack: () => void
  readonly onLeave: (to: string) => void
  readonly Explained: ComponentType<{ readonly question: QuestionView }>
}

/** The field, what answers to it, what is being read, and what the keys do. */
export function FindBody({ field, before, opened, onOpen, onBack, onLeave, Explained }: FindBodyProps) {
  const [typed, setTyped] = useState(before)
  const [at, setAt] = useState('')
  const found = useConcept(typed)
  const type = (next: string) => {
    setTyped(next)
    onOpen(null)
  }
  return (
    <CommandRoot label={text.title} shouldFilter={false} vimBindings={false} value={at} onValueChange={setAt}>
      <div className={styles.field}>
        <Icon of={Search} size={20} />
        <CommandInput
          ref={field}
          placeholder={text.placeholder}
          maxLength={2_000}
          value={typed}
          onValueChange={type}
          className={styles.input}
        />
        <Kbd silent>Escape</Kbd>
      </div>
      <div className={styles.panes}>
        <FindList found={found} opened={opened} onOpen={onOpen} />
        {opened !== null && (
          <Reading key={opened.id} hit={opened} onBack={onBack} onLeave={onLeave} Explained={Explained} />
        )}
      </div>
      <FindFoot reading={opened !== null} />
    </CommandRoot>
  )
}
