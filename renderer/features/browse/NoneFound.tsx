import { parse } from '../../../db/domain/search/parse.ts'
import { print } from '../../../db/domain/search/print.ts'
import { joined, type SearchTree } from '../../../db/domain/search/tree.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPanel } from '../../ui/EmptyPanel.tsx'
import { text } from './text.ts'

interface NoneFoundProps {
  readonly search: string
  /** How many cards there are. */
  readonly cards: number
  readonly onSearch: (search: string) => void
}

/** Nothing answers: the last term is the one to drop. */
export function NoneFound({ search, cards, onSearch }: NoneFoundProps) {
  if (cards === 0) return <EmptyPanel title={text.noCards}>{text.noCardsBody}</EmptyPanel>
  const { rest, last } = withoutLast(parse(search))
  return (
    <EmptyPanel
      title={text.noneFound}
      actions={<Button onClick={() => onSearch(print(rest))}>{text.drop(print(last))}</Button>}
    >
      {text.noneFoundBody}
    </EmptyPanel>
  )
}

function withoutLast(tree: SearchTree): { readonly rest: SearchTree; readonly last: SearchTree } {
  if (tree.kind !== 'and') return { rest: { kind: 'everything' }, last: tree }
  return { rest: joined('and', tree.of.slice(0, -1)), last: tree.of.at(-1) ?? tree }
}
