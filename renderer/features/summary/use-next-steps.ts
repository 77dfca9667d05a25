import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Summary } from '../../../db/api/review.ts'
import type { Scope } from '../../../db/api/values.ts'
import { api, query } from '../../api/client.ts'
import { useCommands } from '../../commands/registry.ts'
import { COMMANDS } from '../../commands/table.ts'
import { turn } from '../../state/history.ts'
import { editCard } from '../../state/location.ts'
import { homeOf, isStudy, reviewOf } from '../../state/scope.ts'
import { report } from '../../state/ui.ts'
import { operationName, text as shared } from '../../text.ts'
import { text } from './text.ts'

/** Where one can go from a summary, and the commands that go there. */
export function useNextSteps({ left, missed, learning }: Summary, scope: Scope) {
  const [, navigate] = useLocation()
  const { data } = useQuery(query.today.overview.queryOptions({ input: {} }))
  const anyLeft = left.due + left.new + left.drill > 0
  const more = scope.kind === 'today' && left.new === 0 ? (data?.offered ?? 0) : 0
  const again = () => navigate(reviewOf(scope))
  const done = () => navigate(homeOf(scope))
  const { data: history } = useQuery(query.history.peek.queryOptions({ input: {} }))
  const undoable = history?.undo ?? null
  const leech = [...missed, ...learning].find(card => card.leech)
  useCommands({
    rewriteLeech: {
      when: leech !== undefined,
      label: leech === undefined ? undefined : text.rewriteIt(leech.callNumber),
      run: () => leech !== undefined && editCard(leech.card),
    },
    next: { label: anyLeft ? text.goOn(left, isStudy(scope)) : COMMANDS.done.label, run: anyLeft ? again : done },
    moreNew: {
      when: more > 0,
      label: text.moreNew(more),
      run: () => api.today.moreNew({ cards: more }).then(again, report),
    },
    done,
    takeBack: {
      offered: undoable !== null,
      label: undoable === null ? undefined : `${shared.undo} ${operationName(undoable)}`,
      run: () => turn('undo'),
    },
  })
  return { anyLeft, more, undoable }
}
