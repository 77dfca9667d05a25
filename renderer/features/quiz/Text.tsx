import { createContext, useContext } from 'react'
import type { Texts } from '../../../db/api/quiz.ts'
import type { Md } from '../../../db/domain/quiz/text.ts'
import { HastView } from '../../ui/HastView.tsx'
import { plainText } from './plain-text.ts'
import styles from './Text.module.css'

/** Trees of the texts of the question on screen, by their Markdown. */
export const TextsOfQuestion = createContext<Texts>({})

interface TextProps {
  readonly of: Md
  /** `stem`: what is asked; `choice`: takes its type from where it stands; `reading`: what is learned from; `note`: why. */
  readonly as?: 'stem' | 'choice' | 'reading' | 'note'
}

const VOICES = { stem: 'question', choice: 'prose', reading: 'answer', note: 'prose' } as const

/** A Markdown text of a question, as the collection rendered it. */
export function Text({ of: { md }, as = 'choice' }: TextProps) {
  const tree = useContext(TextsOfQuestion)[md]
  return <div className={styles[as]}>{tree === undefined ? <p>{md}</p> : <HastView tree={tree} as={VOICES[as]} />}</div>
}

/** Texts of a question in plain words, for names that are spoken or listed. */
export function usePlainText(): (of: Md) => string {
  const texts = useContext(TextsOfQuestion)
  return ({ md }) => {
    const tree = texts[md]
    return tree === undefined ? md : plainText(tree)
  }
}
