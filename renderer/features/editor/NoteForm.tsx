import { useRef, type RefObject } from 'react'
import type { FormDeck, FormType, NoteDraft, Written } from '../../../db/api/notes.ts'
import { OWN_DECK } from '../../../db/domain/note/built-in.ts'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { useDrafts, write, type Place } from './drafts.ts'
import { Field } from './Field.tsx'
import { Preview } from './Preview.tsx'
import { SaveBar } from './SaveBar.tsx'
import { SimilarNotice } from './SimilarNotice.tsx'
import { TagsField } from './TagsField.tsx'
import { text } from './text.ts'
import { useEditorCommands } from './use-editor-commands.ts'
import { usePreview } from './use-preview.ts'
import { useSave } from './use-save.ts'
import styles from './Editor.module.css'

interface NoteFormProps {
  readonly place: Place
  readonly form: {
    readonly types: readonly FormType[]
    readonly decks: readonly FormDeck[]
    readonly tags: readonly string[]
  }
  /** What stands in the fields while nothing was written. */
  readonly begun: NoteDraft
  readonly saved: Written | null
}

/** The fields of a note on the left, its cards on the right. */
export function NoteForm({ place, form, begun, saved }: NoteFormProps) {
  const draft = useDrafts(({ drafts }) => drafts[place]) ?? begun
  const type = saved?.type ?? form.types.find(({ name }) => name === draft.type) ?? form.types[0]
  const first = useRef<MarkdownHandle>(null)
  const active = useRef<RefObject<MarkdownHandle | null>>(first)
  const preview = usePreview(draft, saved?.note ?? null)
  const change = (changed: Partial<NoteDraft>) => write(place, { ...draft, ...changed })
  const saving = useSave({ place, draft, saved, problem: preview.data?.problem ?? null, first })
  useEditorCommands({ saving, active, isNew: saved === null, isCloze: type?.kind === 'cloze' })
  if (type === undefined) return null
  return (
    <>
      <div className={styles.body}>
        <section aria-label={text.fields} className={styles.fields}>
          <Particulars form={form} draft={draft} isNew={saved === null} onChange={change} />
          {type.fields.map((name, index) => (
            <Field
              key={`${type.name} ${name}`}
              name={name}
              value={draft.fields[index] ?? ''}
              isCloze={type.kind === 'cloze'}
              handle={index === 0 ? first : undefined}
              onActive={field => (active.current = field)}
              onChange={value => change({ fields: changedAt(draft.fields, type.fields.length, index, value) })}
            />
          ))}
          <TagsField tags={draft.tags} known={form.tags} onChange={tags => change({ tags })} />
          <SimilarNotice similar={preview.data?.similar ?? null} />
        </section>
        <Preview type={type.name} cards={preview.data?.cards ?? []} />
      </div>
      <SaveBar saving={saving} place={place} isNew={saved === null} />
    </>
  )
}

/** The texts with one of them changed, as many as the type has. */
function changedAt(texts: readonly string[], count: number, index: number, value: string): string[] {
  return Array.from({ length: count }, (_, at) => (at === index ? value : (texts[at] ?? '')))
}

interface ParticularsProps extends Pick<NoteFormProps, 'form'> {
  readonly draft: NoteDraft
  readonly isNew: boolean
  readonly onChange: (changed: Partial<NoteDraft>) => void
}

/** Where its cards go, and of what type it is. */
function Particulars({ form, draft, isNew, onChange }: ParticularsProps) {
  const there = form.decks.map(({ id, name, code }) => ({
    value: String(id),
    label: name,
    start: code === null ? null : <CallNumber code={code} />,
  }))
  const own = there.some(({ label }) => label === OWN_DECK) ? [] : [{ value: '', label: OWN_DECK, start: null }]
  const options = isNew ? [...own, ...there] : there
  return (
    <div className={styles.particulars}>
      <Combobox
        label={text.deck}
        options={options}
        value={
          draft.deck === '' ? (own[0]?.value ?? there.find(({ label }) => label === OWN_DECK)?.value ?? '') : draft.deck
        }
        onChange={deck => onChange({ deck: deck ?? '' })}
        filterLabel={text.findDeck}
        emptyText={text.noDeck}
      />
      {isNew && (
        <SegmentedControl
          label={text.type}
          value={draft.type}
          options={form.types.map(({ name }) => ({ value: name, label: text.typeName(name) }))}
          onChange={type => onChange({ type })}
        />
      )}
    </div>
  )
}
