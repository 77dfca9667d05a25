import { BracketsIcon, Code, Highlighter, Sigma } from 'lucide-react'
import type { RefObject } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { surroundings } from './marks.ts'
import { text } from './text.ts'
import styles from './Editor.module.css'

interface ToolbarProps {
  readonly field: RefObject<MarkdownHandle | null>
  readonly isCloze: boolean
}

/** What marks words in a field; each has a key as well. */
export function Toolbar({ field, isCloze }: ToolbarProps) {
  const put = (mark: keyof typeof surroundings) => () => field.current?.surround(surroundings[mark])
  return (
    <span className={styles.tools}>
      {isCloze && <IconButton icon={BracketsIcon} label={text.gap} onClick={put('gap')} />}
      <IconButton icon={Highlighter} label={text.highlight} onClick={put('highlight')} />
      <IconButton icon={Sigma} label={text.math} onClick={put('math')} />
      <IconButton icon={Code} label={text.code} onClick={put('code')} />
    </span>
  )
}
