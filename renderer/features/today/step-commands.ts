import type { Bindings } from '../../commands/registry.ts'
import type { PlanStep } from './steps.ts'

const FROM_SECOND = ['step2', 'step3', 'step4', 'step5', 'step6', 'step7', 'step8', 'step9'] as const

/** What the plan does by key: the next step by Space, and every step that can be opened, from the second on, by its number. */
export function stepCommands(steps: readonly PlanStep[], when: boolean, open: (step: PlanStep) => void): Bindings {
  const next = steps.find(step => step.state === 'next')
  const numbered = FROM_SECOND.flatMap((id, at) => {
    const step = steps[at + 1]
    return step === undefined || step.opens === null
      ? []
      : [[id, { when, label: step.title, run: () => open(step) }] as const]
  })
  return {
    start: { when: when && next !== undefined, label: next?.title, run: () => next !== undefined && open(next) },
    ...Object.fromEntries(numbered),
  }
}
