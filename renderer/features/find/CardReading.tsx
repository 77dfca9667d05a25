import { useQuery } from '@tanstack/react-query'
import type { CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { CardText } from '../../ui/card/CardText.tsx'
import { Waiting } from '../../Waiting.tsx'
import { text } from './text.ts'
import styles from './Find.module.css'

const TODAY = { kind: 'today' } as const

/** A card with both sides and where it is from. */
export function CardReading({ card }: { readonly card: CardId }) {
  const { data, error, refetch } = useQuery(query.review.shown.queryOptions({ input: { card, scope: TODAY } }))
  if (data === undefined) return <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
  const { front, back, css, number, whole, source } = data.face
  return (
    <>
      {!whole && (
        <section aria-label={text.front}>
          <CardText tree={front} css={css} number={number} as="asked" />
        </section>
      )}
      <section aria-label={text.answer}>
        <CardText tree={back} css={css} number={number} as="answer" />
      </section>
      {source !== null && source !== '' && (
        <p className={styles.source}>
          {text.source}: {source}
        </p>
      )}
    </>
  )
}
