import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useParams } from 'wouter'
import { query } from '../../api/client.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useCommand } from '../../commands/registry.ts'
import { Waiting } from '../../Waiting.tsx'
import { EmptyPanel } from '../../ui/EmptyPanel.tsx'
import { Title } from '../../ui/Title.tsx'
import { Library } from './Library.tsx'
import { text } from './text.ts'
import styles from './Decks.module.css'

/** Every deck by its group, and the one that is looked at. */
export function DecksScreen() {
  const { id } = useParams<{ id?: string }>()
  const { data, error, refetch } = useQuery(query.decks.list.queryOptions({ input: {} }))
  const inspect = useCommand('inspect')
  const decks = data?.flatMap(group => group.decks) ?? []
  const cards = decks.reduce((sum, deck) => sum + deck.total, 0)
  return (
    <>
      <div className={styles.head}>
        <Title name={text.name} look="screen">
          {text.name}
        </Title>
        {decks.length > 0 && (
          <div className={styles.aside}>
            <span className={styles.total}>{text.total(cards, decks.length)}</span>
            {inspect.when && <CommandButton id="inspect" />}
            <CommandButton id="newDeck" icon={Plus} />
          </div>
        )}
      </div>
      {decks.length === 0 && (
        <div className={styles.waiting}>
          {data !== undefined && <EmptyPanel title={text.empty}>{text.emptyBody}</EmptyPanel>}
          {data === undefined && <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />}
        </div>
      )}
      {data !== undefined && <Library groups={data} named={id ?? null} />}
    </>
  )
}
