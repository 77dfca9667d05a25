import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Setup } from '../../../../db/api/quiz.ts'
import { api } from '../../../api/client.ts'
import { useCommands } from '../../../commands/registry.ts'
import { report } from '../../../state/ui.ts'
import { begin } from '../running/session.ts'
import { completed, setOf, type Drafted } from './choice.ts'
import { text } from './text.ts'

/** Starting what is chosen; a ready-made set gives the quiz its name. */
export function useStart(choice: Drafted, sets: Setup['sets'], found: number): { readonly run: () => void } {
  const [, navigate] = useLocation()
  const [starting, setStarting] = useState(false)
  const complete = completed(choice)
  const can = complete !== null && found > 0 && !starting
  const set = setOf(choice, sets)
  const start = async () => {
    if (!can) return
    setStarting(true)
    try {
      const title = set === null || set.name === 'block' ? {} : { title: text.setNames[set.name] }
      const moved = await api.quiz.start({ choice: complete, ...title })
      begin(moved)
      navigate(`/quiz/${moved.attempt.attempt}`)
    } catch (error) {
      setStarting(false)
      report(error)
    }
  }
  const run = () => void start()
  useCommands({ startQuiz: { run, when: can, label: text.start(Math.min(found, choice.count)) } })
  return { run }
}
