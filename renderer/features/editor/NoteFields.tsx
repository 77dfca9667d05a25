import type { RefObject } from 'react'
import type { FormType, Written } from '../../../db/api/notes.ts'
import { COMPARE_FIELD } from '../../../db/domain/note/built-in.ts'
import type { OcclusionFields } from '../../../db/domain/note/occlusion-fields.ts'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { CompareField } from './CompareField.tsx'
import { Field, type ActiveField } from './Field.tsx'
import { OcclusionField } from './occlusion/OcclusionField.tsx'
import type { Intake } from './use-intake.ts'
import type { Draft } from './use-draft.ts'

interface NoteFieldsProps {
  readonly type: FormType
  readonly draft: Draft
  readonly saved: Written | null
  /** The fields of a picture with covered places, or null. */
  readonly places: OcclusionFields | null
  readonly intake: Intake
  /** The first field with text in it. */
  readonly first: RefObject<MarkdownHandle | null>
  readonly onActive: (field: ActiveField) => void
}

/** The fields of a note type, each as what it holds is written. */
export function NoteFields({ type, draft, saved, places, intake, first, onActive }: NoteFieldsProps) {
  const { kind, markup, fields } = type
  const drawn = new Set(places === null ? [] : [places.picture, places.shapes])
  const firstText = fields.findIndex((_, index) => !drawn.has(index))
  return (
    <>
      {places !== null && <OcclusionField type={type} draft={draft} saved={saved} places={places} intake={intake} />}
      {fields.map((name, index) => {
        const value = draft.shown.fields[index] ?? ''
        const onChange = (changed: string) => {
          draft.changeField(index, changed)
          if (intake.failed !== null) intake.forget()
        }
        if (drawn.has(index)) return null
        if (name === COMPARE_FIELD && markup === 'markdown') {
          return <CompareField key={name} value={value} onChange={onChange} />
        }
        return (
          <Field
            key={`${type.name} ${name}`}
            index={index}
            name={name}
            value={value}
            markup={markup}
            isCloze={kind === 'cloze' && places === null}
            handle={index === firstText ? first : undefined}
            busy={intake.busy === index}
            failed={intake.failed?.field === index ? intake.failed.why : undefined}
            onActive={onActive}
            onChange={onChange}
            onChoose={intake.choose}
            onTransfer={intake.transfer}
          />
        )
      })}
    </>
  )
}
