import { BracketsIcon, Code, Highlighter, Image, Sigma } from 'lucide-react'
import type { RefObject } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { surroundings } from './marks.ts'
import { text } from './text.ts'
import styles from './Editor.module.css'

interface ToolbarProps {
  readonly field: RefObject<MarkdownHandle | null>
  readonly isCloze: boolean
  /** Whether words are marked from here as well. */
  readonly marks: boolean
  /** The name of the field. */
  readonly of: string
  readonly onPicture: () => void
}

/** What marks words in a field and puts pictures into it; each has a key as well. */
export function Toolbar({ field, isCloze, marks, of, onPicture }: ToolbarProps) {
  const put = (mark: keyof typeof surroundings) => () => field.current?.surround(surroundings[mark])
  return (
    <span className={styles.tools}>
      {marks && isCloze && <IconButton icon={BracketsIcon} label={text.gap} onClick={put('gap')} />}
      {marks && <IconButton icon={Highlighter} label={text.highlight} onClick={put('highlight')} />}
      <IconButton icon={Image} label={text.pictureInto(of)} onClick={onPicture} />
      {marks && <IconButton icon={Sigma} label={text.math} onClick={put('math')} />}
      {marks && <IconButton icon={Code} label={text.code} onClick={put('code')} />}
    </span>
  )
}
