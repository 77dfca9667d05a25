import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Summary } from '../../../db/api/review.ts'
import { api, query } from '../../api/client.ts'
import { useShortcuts } from '../../commands/keys.ts'
import { turn } from '../../state/history.ts'
import { report } from '../../state/ui.ts'

/** New cards that are offered beyond the day's number. */
const MORE = 5

/** Where one can go from a summary, and the keys that go there. */
export function useNextSteps({ left }: Summary, deck: string | null) {
  const [, navigate] = useLocation()
  const { data } = useQuery(query.today.overview.queryOptions({ input: {} }))
  const anyLeft = left.due + left.new + left.drill > 0
  const unseen = data?.blocks.reduce((sum, { total, seen }) => sum + total - seen, 0) ?? 0
  const more = deck === null && left.new === 0 ? Math.min(MORE, unseen) : 0
  const again = () => navigate(deck === null ? '/review' : `/review?deck=${encodeURIComponent(deck)}`)
  const done = () => navigate(deck === null ? '/today' : `/decks/${deck}`)
  const moreNew = () => {
    api.today.moreNew({ cards: more }).then(again, report)
  }
  useShortcuts({
    next: anyLeft ? again : done,
    moreNew: () => (more > 0 ? moreNew() : false),
    done,
    takeBack: () => turn('undo'),
  })
  return { anyLeft, more, again, done, moreNew }
}
