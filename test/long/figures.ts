/** Figures of long tests, on their way to the command that prints them. */
import type { TestContext } from 'vitest'
import type { Figure } from '../bench/figures.ts'

declare module 'vitest' {
  interface TaskMeta {
    figures?: Figure[]
  }
}

/** Leaves a figure with the test that found it. */
export function report({ task }: Pick<TestContext, 'task'>, figure: Figure): void {
  task.meta.figures = [...(task.meta.figures ?? []), figure]
}
