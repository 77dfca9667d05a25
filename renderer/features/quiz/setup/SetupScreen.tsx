import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { query } from '../../../api/client.ts'
import { Title } from '../../../ui/Title.tsx'
import { Waiting } from '../../../Waiting.tsx'
import { text as shared } from '../text.ts'
import { SetupForm } from './SetupForm.tsx'
import { text } from './text.ts'
import styles from './Setup.module.css'

/** What the next quiz is made of; the address may name a deck to draw from: `/quiz?deck=…`. */
export function SetupScreen() {
  // Asked anew at every visit: a choice that is not the last one any more must not stand there even for a moment.
  const { data, error, refetch } = useQuery({ ...query.quiz.setup.queryOptions({ input: {} }), gcTime: 0 })
  const deck = new URLSearchParams(useSearch()).get('deck')
  return (
    <>
      <div className={styles.head}>
        <Title name={shared.name} look="screen">
          {shared.name}
        </Title>
      </div>
      {data === undefined ? (
        <div className={styles.waiting}>
          <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
        </div>
      ) : (
        <SetupForm key={deck} setup={data} deck={deck} />
      )}
    </>
  )
}
