import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import { idOf, type DeckId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyPanel } from '../../ui/EmptyPanel.tsx'
import { Title } from '../../ui/Title.tsx'
import { ReadSummary } from './ReadSummary.tsx'
import { text } from './text.ts'
import styles from './Read.module.css'

/** A block's summary before its first card; the address says which. */
export function ReadScreen() {
  const deck = idOf<DeckId>(useParams<{ deck: string }>().deck)
  const [, navigate] = useLocation()
  const { data, error, refetch } = useQuery(query.decks.about.queryOptions({ input: { deck } }))
  // The plan goes on without this step; kept in step here, it is right when it is looked at again.
  useQuery(query.today.overview.queryOptions({ input: {} }))
  if (data) return <ReadSummary key={deck} deck={deck} about={data} />
  return (
    <div className={styles.waiting}>
      {data === null ? (
        <>
          <Title name={text.none} look="hidden">
            {text.none}
          </Title>
          <EmptyPanel title={text.none} actions={<Button onClick={() => navigate('/today')}>{text.toToday}</Button>}>
            {text.noneBody}
          </EmptyPanel>
        </>
      ) : (
        <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
      )}
    </div>
  )
}
