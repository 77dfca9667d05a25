import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { idOf, type QuestionId } from '../../../../db/domain/ids.ts'
import { query } from '../../../api/client.ts'
import { Title } from '../../../ui/Title.tsx'
import { Waiting } from '../../../Waiting.tsx'
import { draftOf, useDrafts, type Draft } from './drafts.ts'
import { text } from './text.ts'
import { WriteForm } from './WriteForm.tsx'
import styles from './Own.module.css'

/** A question of the learner's own, as it is written; the address says which. */
export function WriteScreen() {
  const { question } = useParams<{ question: string }>()
  return question === 'new' ? <New /> : <Saved key={question} question={idOf<QuestionId>(question)} />
}

function New() {
  const deck = useDrafts(({ lastDeck }) => lastDeck)
  const begun: Draft = { type: 'single', items: {}, deck, seconds: null }
  return (
    <Page title={text.writeTitle}>
      <WriteForm place="new" begun={begun} />
    </Page>
  )
}

function Saved({ question }: { readonly question: QuestionId }) {
  const { data, error, refetch } = useQuery(query.questions.get.queryOptions({ input: { question } }))
  return (
    <Page title={text.editTitle}>
      {data === undefined ? (
        <Waiting label={text.reading} error={error} onRetry={() => void refetch()} />
      ) : (
        <WriteForm place={question} begun={draftOf(data.item, data.deck, data.seconds)} />
      )}
    </Page>
  )
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.write}>
      <div className={styles.head}>
        <Title name={title} look="screen">
          {title}
        </Title>
      </div>
      {children}
    </div>
  )
}
