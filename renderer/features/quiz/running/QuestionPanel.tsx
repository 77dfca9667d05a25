import { useEffect, useRef } from 'react'
import type { AttemptView, QuestionView } from '../../../../db/api/quiz.ts'
import { isTextField } from '../../../commands/keys.ts'
import { announce } from '../../../state/ui.ts'
import { Keys } from '../../../ui/Keys.tsx'
import { Explanation } from '../Explanation.tsx'
import { STEM_ID } from '../text.ts'
import { Text, TextsOfQuestion } from '../Text.tsx'
import { FACES } from '../types/index.ts'
import { change } from './answers.ts'
import { Confidence } from './Confidence.tsx'
import { mark } from './marking.ts'
import { Notices } from './Notices.tsx'
import { draftOf, useRunning } from './state.ts'
import { QuestionBar } from './QuestionBar.tsx'
import { QuestionHead } from './QuestionHead.tsx'
import { text } from './text.ts'
import { useAnswerKeys } from './use-answer-keys.ts'
import styles from './QuestionPanel.module.css'

interface QuestionPanelProps {
  readonly attempt: AttemptView
  readonly question: QuestionView
}

/** The question on screen, with the answer as it stands, or explained once it is out. */
export function QuestionPanel({ attempt, question }: QuestionPanelProps) {
  const state = useRunning()
  const body = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const keys = useAnswerKeys()
  const { ordinal, asked, out } = question
  const draft = draftOf(state, attempt.attempt, question)
  const { Ask } = FACES[asked.type]
  const isOut = out !== null
  const of = attempt.cells.length
  const before = useRef({ ordinal, isOut })
  useEffect(() => {
    const cameOut = isOut && !before.current.isOut && before.current.ordinal === ordinal
    before.current = { ordinal, isOut }
    body.current?.scrollTo({ top: 0 })
    if (cameOut) heading.current?.focus({ preventScroll: true })
  }, [ordinal, isOut])
  useEffect(() => {
    // In a field the focus says what is asked, and not which question it is.
    if (isTextField(document.activeElement)) announce(text.question(ordinal + 1, of))
  }, [ordinal, of])
  return (
    <section {...keys} className={styles.panel}>
      <div ref={body} className={styles.body}>
        <QuestionHead key={ordinal} question={question} of={of} />
        <TextsOfQuestion value={question.texts}>
          <div id={STEM_ID} className={styles.stem}>
            <Text of={asked.stem} as="stem" />
          </div>
          {!isOut && (
            <div key={ordinal} className={styles.answer}>
              <Ask asked={asked} answer={draft.answer} onAnswer={change} />
            </div>
          )}
        </TextsOfQuestion>
        {isOut && (
          <Explanation
            key={`${ordinal} out`}
            heading={heading}
            question={{ ...question, answer: state.marks ?? question.answer }}
            onMark={mark}
          />
        )}
        <div className={styles.below}>
          {attempt.choice.confidence && <Confidence key={ordinal} value={draft.confidence} fixed={isOut} />}
          <p aria-hidden className={styles.leaves}>
            <Keys of="Escape" silent />
            {text.leavesField}
          </p>
        </div>
      </div>
      <Notices />
      <QuestionBar />
    </section>
  )
}
