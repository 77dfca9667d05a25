import { useInfiniteQuery } from '@tanstack/react-query'
import type { LogLine, LogPage } from '../../../db/api/cards.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Waiting } from '../../Waiting.tsx'
import { lineWords } from './log-words.ts'
import { text } from './text.ts'
import styles from './CardInfo.module.css'

const NEWEST: LogPage['older'] = null

/** The whole log of the card, a page at a time. */
export function Log({ card }: { readonly card: CardId }) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    query.cards.log.infiniteOptions({
      input: (before: LogPage['older']) => ({ card, before }),
      initialPageParam: NEWEST,
      getNextPageParam: page => page.older,
    }),
  )
  const lines = data?.pages.flatMap(page => page.lines) ?? []
  return (
    <section aria-label={text.log} className={styles.part}>
      <h3>{text.log}</h3>
      {data === undefined && <Waiting label={text.logLoading} error={error} onRetry={() => void refetch()} />}
      {data !== undefined && lines.length === 0 && <p>{text.logEmpty}</p>}
      <ol className={styles.log}>
        {lines.map(line => (
          <Line key={`${line.seq} ${line.device}`} line={line} />
        ))}
      </ol>
      {hasNextPage && (
        <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.older}
        </Button>
      )}
    </section>
  )
}

/** What was undone is struck through, and says so. */
function Line({ line }: { readonly line: LogLine }) {
  const { what, rest } = lineWords(line)
  const words = (
    <>
      <b>{what}</b>
      {rest !== '' && ` ${rest}`}
    </>
  )
  return (
    <li data-kind={line.kind}>
      <span className={styles.at}>{line.at}</span>
      <span>
        {line.undone ? <s>{words}</s> : words} {line.undone && <Chip>{text.undone}</Chip>}
      </span>
    </li>
  )
}
