import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { AttemptId, CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { showCardInfo } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { Waiting } from '../../Waiting.tsx'
import { text } from './text.ts'
import styles from './CardInfo.module.css'

const NEWEST: AttemptId | null = null

/** The quizzes that asked about the card, each leading to its results. */
export function Asked({ card }: { readonly card: CardId }) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    query.cards.asked.infiniteOptions({
      input: (before: AttemptId | null) => ({ card, before }),
      initialPageParam: NEWEST,
      getNextPageParam: page => (page.older ? (page.asked.at(-1)?.attempt ?? null) : null),
    }),
  )
  const all = data?.pages.flatMap(page => page.asked) ?? []
  return (
    <section aria-label={text.asked} className={styles.part}>
      <h3>{text.asked}</h3>
      {data === undefined && <Waiting label={text.askedLoading} error={error} onRetry={() => void refetch()} />}
      {data !== undefined && all.length === 0 && <p>{text.askedNever}</p>}
      <ul className={styles.log}>
        {all.map(({ attempt, title, day, outcomes }) => (
          <li key={attempt}>
            <span className={styles.at}>{day}</span>
            <span>
              <Link href={`/quiz/${attempt}/results`} onClick={() => showCardInfo(null)}>
                {title}
              </Link>
              {outcomes.length > 0 && ` ${outcomes.map(outcome => text.outcomes[outcome]).join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.olderQuizzes}
        </Button>
      )}
    </section>
  )
}
