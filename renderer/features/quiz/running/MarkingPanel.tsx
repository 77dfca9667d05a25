import type { QuestionView } from '../../../../db/api/quiz.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Title } from '../../../ui/Title.tsx'
import { Explanation } from '../Explanation.tsx'
import { Text, TextsOfQuestion } from '../Text.tsx'
import { mark, skipMarks } from './marking.ts'
import { useRunning } from './state.ts'
import { text } from './text.ts'
import panel from './QuestionPanel.module.css'
import bar from './QuestionBar.module.css'
import styles from './MarkingPanel.module.css'

/** After the end: each answer that only the learner can mark. */
export function MarkingPanel({ question }: { readonly question: QuestionView }) {
  const marks = useRunning(state => state.marks)
  const toMark = useRunning(state => state.toMark)
  const { ordinal, asked, texts } = question
  return (
    <section className={panel.panel}>
      <div className={panel.body}>
        <div className={styles.head}>
          <Title key={ordinal} name={text.marking} look="plain">
            {text.marking}
          </Title>
          <span className={styles.count}>{text.markingOf(toMark.indexOf(ordinal) + 1, toMark.length)}</span>
        </div>
        <TextsOfQuestion value={texts}>
          <Text of={asked.stem} as="stem" />
        </TextsOfQuestion>
        <Explanation key={ordinal} question={{ ...question, answer: marks ?? question.answer }} onMark={mark} />
      </div>
      <div className={bar.bar}>
        <Button kind="ghost" size="large" onClick={() => void skipMarks()}>
          {text.skipMarks}
        </Button>
        <span className={bar.end}>
          <CommandButton id="confirm" kind="primary" size="large" />
        </span>
      </div>
    </section>
  )
}
