/** Some days of study, given through the real calls, so that a screen has something true to show. */
import { attach, enter } from '../host/client.ts'
import { MORNING, type TestHost } from '../host/start.ts'

const DAY_MS = 86_400_000
const SCOPE = { kind: 'today' } as const
/** Which of the offered buttons is pressed, in turn; the last one there is where a scale has fewer. */
const PATTERN = [2, 2, 0, 2, 1, 2, 3, 2] as const

/** Studies on so many days, every card to the end; the host's clock then stands on the morning after them. */
export async function studyDays(host: TestHost, days: number): Promise<void> {
  const client = await attach(host.address, await enter(await host.freshLink()))
  const { api } = client
  let given = 0
  for (let day = 0; day < days; day += 1) {
    await host.moveTo({ now: MORNING.now + day * DAY_MS })
    let { next } = await api.review.start({ scope: SCOPE })
    while (next !== null) {
      const { card, seen, grades } = next
      const button = (grades[PATTERN[given % PATTERN.length] ?? 0] ?? grades.at(-1))?.button ?? 'good'
      given += 1
      ;({ next } = await api.review.answer({ card, seen, button, thinkMs: 6_000, readMs: 3_000, scope: SCOPE }))
    }
  }
  await host.moveTo({ now: MORNING.now + days * DAY_MS })
  client.close()
}
