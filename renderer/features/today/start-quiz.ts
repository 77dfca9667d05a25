import type { Overview } from '../../../db/api/today.ts'
import { api } from '../../api/client.ts'
import { handOver } from '../../state/begun.ts'
import { report } from '../../state/ui.ts'

/** Draws the quiz that the day offers, and goes to it. */
export async function startQuiz(
  { choice }: NonNullable<Overview['quizOffer']>,
  navigate: (to: string) => void,
): Promise<void> {
  try {
    const moved = await api.quiz.start({ choice })
    handOver(moved)
    navigate(`/quiz/${moved.attempt.attempt}`)
  } catch (error) {
    report(error)
  }
}
