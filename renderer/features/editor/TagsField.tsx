import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { tagsIn, tagsLine } from './tags-line.ts'
import { text } from './text.ts'
import styles from './Editor.module.css'

interface TagsFieldProps {
  readonly tags: readonly string[]
  readonly known: readonly string[]
  readonly onChange: (tags: string[]) => void
}

const MOST_OFFERED = 5

/** Tags as words on a line; what begins like the last one is offered. */
export function TagsField({ tags, known, onChange }: TagsFieldProps) {
  const [typed, setTyped] = useState(tagsLine(tags))
  const shown = sameTags(tags, tagsIn(typed)) ? typed : tagsLine(tags)
  const change = (line: string) => {
    setTyped(line)
    onChange(tagsIn(line))
  }
  const begun = /\S+$/.exec(shown)?.[0] ?? ''
  const offered =
    begun === ''
      ? []
      : known.filter(tag => tag.startsWith(begun) && tag !== begun && !tags.includes(tag)).slice(0, MOST_OFFERED)
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <span className={styles.name}>{text.tags}</span>
        <span className={styles.hint}>{text.tagsHint}</span>
      </div>
      <TextField label={text.tags} value={shown} onChange={change} />
      {offered.length > 0 && (
        <span className={styles.offered}>
          {offered.map(tag => (
            <Button
              key={tag}
              size="small"
              aria-label={text.addTag(tag)}
              onClick={() => change(`${shown.slice(0, shown.length - begun.length)}${tagsLine([tag])} `)}
            >
              {tag}
            </Button>
          ))}
        </span>
      )}
    </div>
  )
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, index) => tag === other[index])
}
