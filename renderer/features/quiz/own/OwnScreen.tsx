import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { query } from '../../../api/client.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { useCommands } from '../../../commands/registry.ts'
import { EmptyPanel } from '../../../ui/EmptyPanel.tsx'
import { Title } from '../../../ui/Title.tsx'
import { Waiting } from '../../../Waiting.tsx'
import { text as shared } from '../text.ts'
import { DraftNote } from './DraftNote.tsx'
import { OwnList } from './OwnList.tsx'
import { text } from './text.ts'
import styles from './Own.module.css'

/** The questions that the learner wrote. */
export function OwnScreen() {
  const [, navigate] = useLocation()
  const { data, error, refetch } = useQuery(query.questions.own.queryOptions({ input: {} }))
  useCommands({
    writeQuestion: { run: () => navigate('/quiz/own/new'), label: text.write },
    leaveQuestion: { run: () => navigate('/quiz'), label: shared.backToQuiz },
  })
  const some = data !== undefined && data.questions.length > 0
  return (
    <div className={styles.page}>
      <p>
        <Link href="/quiz">{shared.backToQuiz}</Link>
      </p>
      <div className={styles.head}>
        <Title name={text.name} look="screen">
          {text.name}
        </Title>
        {some && <CommandButton id="writeQuestion" kind="primary" />}
      </div>
      <DraftNote />
      {data === undefined && <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />}
      {data !== undefined && !some && (
        <EmptyPanel title={text.none} actions={<CommandButton id="writeQuestion" kind="primary" />}>
          {text.noneBody}
        </EmptyPanel>
      )}
      {some && <OwnList questions={data.questions} />}
    </div>
  )
}
