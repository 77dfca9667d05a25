import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Link } from 'wouter'
import type { OwnQuestion } from '../../../../db/api/quiz.ts'
import { api, query } from '../../../api/client.ts'
import { offerUndo } from '../../../state/history.ts'
import { announce, report } from '../../../state/ui.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { FACES } from '../types/index.ts'
import { text } from './text.ts'
import styles from './Own.module.css'

/** One line a question; what it asks leads to its form. */
export function OwnList({ questions }: { readonly questions: readonly OwnQuestion[] }) {
  const list = useRef<HTMLUListElement>(null)
  const { data } = useQuery(query.decks.list.queryOptions({ input: {} }))
  const names = new Map((data ?? []).flatMap(({ decks }) => decks).map(deck => [deck.id, deck.name]))
  const remove = async ({ question }: OwnQuestion, at: number) => {
    try {
      await api.questions.remove({ question })
      const links = list.current?.querySelectorAll('a') ?? []
      ;(links[at + 1] ?? links[at - 1])?.focus()
      announce(text.removed)
      await offerUndo(text.removed)
    } catch (error) {
      report(error)
    }
  }
  return (
    <ul ref={list} className={styles.list}>
      {questions.map((one, at) => (
        <li key={one.question} className={styles.row}>
          <Link href={`/quiz/own/${one.question}`} className={styles.stem}>
            {one.stem}
          </Link>
          <Chip>{FACES[one.type].name}</Chip>
          <span className={styles.deck}>{names.get(one.deck) ?? text.noDeck}</span>
          <IconButton icon={Trash2} label={text.remove(one.stem)} onClick={() => void remove(one, at)} />
        </li>
      ))}
    </ul>
  )
}
