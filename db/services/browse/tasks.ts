import { EventPublisher } from '@orpc/server'
import type { DeedProgress } from '../../api/browse.ts'

/** How far long deeds are, for whoever asked for them. */
export interface Tasks {
  tell(task: string, progress: DeedProgress): void
  end(task: string): void
  /** From now on until it has ended. */
  progress(task: string, signal: AbortSignal | undefined): AsyncGenerator<DeedProgress, void, void>
}

export function openTasks(): Tasks {
  const publisher = new EventPublisher<Record<string, DeedProgress | 'ended'>>()
  return {
    tell: (task, progress) => publisher.publish(task, progress),
    end: task => publisher.publish(task, 'ended'),
    progress: async function* progress(task, signal) {
      for await (const told of publisher.subscribe(task, { signal })) {
        if (told === 'ended') return
        yield told
      }
    },
  }
}
