import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useParams } from 'wouter'
import type { NoteDraft, Written } from '../../../db/api/notes.ts'
import { idOf, type CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { Title } from '../../ui/Title.tsx'
import { Waiting } from '../../Waiting.tsx'
import { recall, useDrafts, type Place } from './drafts.ts'
import { NoteForm } from './NoteForm.tsx'
import { text } from './text.ts'
import styles from './Editor.module.css'

/** Asked for whenever the editor opens; while it is open, what was written is measured by what was there then. */
const ANEW = { gcTime: 0 }

/** A note as it is written, with its cards beside it; the address says which. */
export function EditorScreen() {
  const { card } = useParams<{ card?: string }>()
  return card === undefined ? <NewNote /> : <SavedNote key={card} card={idOf<CardId>(card)} />
}

function NewNote() {
  const last = useDrafts(state => state.last)
  const { data, error, refetch } = useQuery({ ...query.notes.form.queryOptions({ input: {} }), ...ANEW })
  const isRecalled = useRecalled('new')
  const type = data?.types.find(({ name }) => name === last?.type) ?? data?.types[0]
  return (
    <Page title={text.newCard}>
      {data === undefined || type === undefined || !isRecalled ? (
        <Waiting label={text.reading} error={error} onRetry={() => void refetch()} />
      ) : (
        <NoteForm
          place="new"
          form={data}
          begun={{ type: type.name, deck: last?.deck ?? '', fields: type.fields.map(() => ''), tags: [], pictures: [] }}
          saved={null}
        />
      )}
    </Page>
  )
}

function SavedNote({ card }: { readonly card: CardId }) {
  const form = useQuery({ ...query.notes.form.queryOptions({ input: {} }), ...ANEW })
  const written = useQuery({ ...query.notes.written.queryOptions({ input: { card } }), ...ANEW })
  const isRecalled = useRecalled(written.data?.note ?? null)
  const retry = () => void Promise.all([form.refetch(), written.refetch()])
  return (
    <Page title={text.editCard(written.data?.callNumber ?? null)}>
      {form.data === undefined || written.data === undefined || !isRecalled ? (
        <Waiting label={text.reading} error={form.error ?? written.error} onRetry={retry} />
      ) : (
        <NoteForm place={written.data.note} form={form.data} begun={asDraft(written.data)} saved={written.data} />
      )}
    </Page>
  )
}

function asDraft({ type, deck, fields, tags }: Written): NoteDraft {
  return { type: type.name, deck, fields, tags, pictures: [] }
}

/** Whether the draft of a place is here, if there is one on disk. */
function useRecalled(place: Place | null): boolean {
  const [recalled, setRecalled] = useState<Place | null>(null)
  useEffect(() => {
    // A draft that cannot be read must not keep anybody from writing.
    if (place !== null)
      void recall(place).then(
        () => setRecalled(place),
        () => setRecalled(place),
      )
  }, [place])
  return place !== null && recalled === place
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Title name={title} look="screen">
          {title}
        </Title>
      </div>
      {children}
    </div>
  )
}
