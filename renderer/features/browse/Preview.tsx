import { useQuery } from '@tanstack/react-query'
import { Tag } from 'lucide-react'
import type { BrowseRow } from '../../../db/api/browse.ts'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { CardHistory } from '../../CardHistory.tsx'
import { CardText } from '../../ui/card/CardText.tsx'
import { editCard } from '../../state/location.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { HistoryChart } from './HistoryChart.tsx'
import { text } from './text.ts'
import styles from './Preview.module.css'

const TODAY = { kind: 'today' } as const

/** A card with both sides, its tags, how it stands and how it went. */
export function Preview({ row }: { readonly row: BrowseRow }) {
  const { data, error, refetch } = useQuery(
    query.review.shown.queryOptions({ input: { card: row.card, scope: TODAY } }),
  )
  if (data === undefined) return <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
  const { front, back, css, number, whole } = data.face
  const good = data.grades.find(({ button }) => button === 'good' || button === 'q4')
  return (
    <>
      {!whole && (
        <section className={styles.side} aria-label={text.front}>
          <h3 className={styles.name}>{text.front}</h3>
          <CardText tree={front} css={css} number={number} as="asked" />
        </section>
      )}
      <section className={styles.side} aria-label={text.back}>
        <h3 className={styles.name}>{text.back}</h3>
        <CardText tree={back} css={css} number={number} as="answer" />
      </section>
      {row.leech && (
        <section className={styles.leech} aria-label={text.leech}>
          <Chip tone="warn">{text.leech}</Chip>
          <span>{text.leechHint}</span>
          <Button size="small" onClick={() => editCard(row.card)}>
            {text.rewrite}
          </Button>
        </section>
      )}
      {row.tags.length > 0 && (
        <ul className={styles.tags} aria-label={text.columns.tags}>
          {row.tags.map(tag => (
            <li key={tag}>
              <Chip>
                <Icon of={Tag} size={12} />
                {tag}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <section className={styles.side} aria-label={text.history}>
        <h3 className={styles.heading}>{text.history}</h3>
        <HistoryChart card={row.card} />
        <dl className={styles.facts}>
          {factsOf(row, good?.label).map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <CardHistory card={row.card} />
      </section>
    </>
  )
}

function factsOf(row: BrowseRow, ifGood: string | undefined): readonly (readonly [name: string, value: string])[] {
  const { facts } = text
  return [
    [facts.deck, row.deck.name],
    ...(ifGood === undefined ? [] : [[facts.ifGood, ifGood] as const]),
    ...(row.ease === null
      ? []
      : ([
          [facts.ease, (row.ease / 100).toFixed(2)],
          [facts.lapses, String(row.lapses)],
          [facts.due, row.due],
        ] as const)),
    [facts.added, row.added],
    [facts.type, row.type],
  ]
}
