import type { QuestionView } from '../../../db/api/quiz.ts'
import { Explanation } from './Explanation.tsx'
import { Text, TextsOfQuestion } from './Text.tsx'

/** A question whose answer is out, to be read over another screen: what was asked, and everything about its answer. */
export function QuestionRead({ question }: { readonly question: QuestionView }) {
  return (
    <>
      <TextsOfQuestion value={question.texts}>
        <Text of={question.asked.stem} as="reading" />
      </TextsOfQuestion>
      <Explanation question={question} onMark={null} alone />
    </>
  )
}
