import type { StudyScope } from '../../../db/api/values.ts'
import { api } from '../../api/client.ts'
import { reviewOf } from '../../state/scope.ts'
import { report, showStudy } from '../../state/ui.ts'

type Begun<T> = T extends StudyScope ? Omit<T, 'since'> : never

/** Begins a session behind the log's end, and goes to it. */
export async function startStudy(scope: Begun<StudyScope>, navigate: (to: string) => void): Promise<void> {
  try {
    const { since } = await api.study.begin({})
    showStudy(null)
    navigate(reviewOf({ ...scope, since }))
  } catch (error) {
    report(error)
  }
}
