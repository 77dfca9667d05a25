import { useRef } from 'react'
import type { FormDeck, FormType, NoteDraft, Written } from '../../../db/api/notes.ts'
import { OWN_DECK } from '../../../db/domain/note/built-in.ts'
import { occlusionFields } from '../../../db/domain/note/occlusion-fields.ts'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import type { Place } from './drafts.ts'
import type { ActiveField } from './Field.tsx'
import { LeechNotice } from './LeechNotice.tsx'
import { NoteFields } from './NoteFields.tsx'
import { Preview } from './Preview.tsx'
import { SaveBar } from './SaveBar.tsx'
import { SimilarNotice } from './SimilarNotice.tsx'
import { TagsField } from './TagsField.tsx'
import { text } from './text.ts'
import { useDraft, type Draft } from './use-draft.ts'
import { useEditorCommands } from './use-editor-commands.ts'
import { useIntake } from './use-intake.ts'
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
  const draft = useDraft(place, begun)
  const { shown } = draft
  const type = saved?.type ?? form.types.find(({ name }) => name === shown.type) ?? form.types[0]
  const places = type === undefined ? null : occlusionFields(type, shown.fields)
  const first = useRef<MarkdownHandle>(null)
  const active = useRef<ActiveField>({ index: 0, handle: first })
  const inHand = () => (active.current.handle.current === null ? { index: 0, handle: first } : active.current)
  const intake = useIntake({ type, draft, saved, places, active: inHand })
  const preview = usePreview(shown, saved?.note ?? null)
  const saving = useSave({ place, draft: shown, saved, problem: preview.data?.problem ?? null, first })
  const isCloze = type?.kind === 'cloze' && places === null
  useEditorCommands({ saving, active, isNew: saved === null, isCloze, addPicture: intake.chooseMain })
  if (type === undefined) return null
  return (
    <>
      <div data-takes="pictures" className={styles.body} {...intake.around}>
        <section aria-label={text.fields} className={styles.fields}>
          <LeechNotice misses={saved?.leech ?? null} />
          <Particulars form={form} draft={draft} type={type} isNew={saved === null} />
          <NoteFields
            type={type}
            draft={draft}
            saved={saved}
            places={places}
            intake={intake}
            first={first}
            onActive={field => (active.current = field)}
          />
          <TagsField tags={shown.tags} known={form.tags} onChange={tags => draft.change({ tags })} />
          <SimilarNotice similar={preview.data?.similar ?? null} />
        </section>
        <Preview type={type.name} cards={preview.data?.cards ?? []} />
      </div>
      <SaveBar saving={saving} place={place} isNew={saved === null} />
    </>
  )
}

interface ParticularsProps extends Pick<NoteFormProps, 'form'> {
  readonly draft: Draft
  readonly type: FormType
  readonly isNew: boolean
}

/** Where its cards go, and of what type it is. */
function Particulars({ form, draft, type, isNew }: ParticularsProps) {
  const { deck } = draft.shown
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
        value={deck === '' ? (own[0]?.value ?? there.find(({ label }) => label === OWN_DECK)?.value ?? '') : deck}
        onChange={chosen => draft.change({ deck: chosen ?? '' })}
        filterLabel={text.findDeck}
        emptyText={text.noDeck}
      />
      {isNew && (
        <SegmentedControl
          label={text.type}
          value={type.name}
          options={form.types.map(({ name }) => ({ value: name, label: text.typeName(name) }))}
          onChange={name => {
            const to = form.types.find(one => one.name === name)
            if (to !== undefined) draft.changeType(type, to)
          }}
        />
      )}
    </div>
  )
}
