import type { QuestionView } from '../../../../db/api/quiz.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { CallNumber } from '../../../ui/CallNumber.tsx'
import { Title } from '../../../ui/Title.tsx'
import { FACES } from '../types/index.ts'
import { text } from './text.ts'
import styles from './QuestionHead.module.css'

interface QuestionHeadProps {
  readonly question: QuestionView
  readonly of: number
}

/** Which question this is, where it comes from, and its flag. */
export function QuestionHead({ question, of }: QuestionHeadProps) {
  const { ordinal, block, callNumber, generated, asked } = question
  const name = text.question(ordinal + 1, of)
  return (
    <div className={styles.head}>
      <div className={styles.number}>
        <Title name={name} look="plain">
          {text.questionAt(ordinal + 1)} <span className={styles.of}>{text.of(of)}</span>
        </Title>
      </div>
      {block !== null && <CallNumber code={block} />}
      <span className={styles.fact}>{FACES[asked.type].name}</span>
      <span className={styles.fact}>{generated ? text.generated : (callNumber ?? text.ownQuestion)}</span>
      <span className={styles.flag}>
        <CommandButton id="flagQuestion" kind="ghost" size="small" />
      </span>
    </div>
  )
}
