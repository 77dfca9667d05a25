import { Image } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { FormType, Written } from '../../../../db/api/notes.ts'
import type { OcclusionFields } from '../../../../db/domain/note/occlusion-fields.ts'
import { picturesIn } from '../../../../db/domain/note/picture.ts'
import { Button } from '../../../ui/Button.tsx'
import { FieldError } from '../../../ui/FieldError.tsx'
import type { Draft } from '../use-draft.ts'
import type { Intake } from '../use-intake.ts'
import { text as editorText } from '../text.ts'
import { text } from './text.ts'
import styles from './Occlusion.module.css'

interface OcclusionFieldProps {
  readonly type: FormType
  readonly draft: Draft
  readonly saved: Written | null
  readonly places: OcclusionFields
  readonly intake: Intake
}

const OcclusionEditor = lazy(() =>
  import('./OcclusionEditor.tsx').then(({ OcclusionEditor: component }) => ({ default: component })),
)

/** The picture of a note whose places are asked for. */
export function OcclusionField({ type, draft, saved, places, intake }: OcclusionFieldProps) {
  const { fields, pictures } = draft.shown
  const [picture] = picturesIn(fields[places.picture] ?? '', type.markup)
  const known = new Map(
    [...(saved?.pictures ?? []), ...pictures].map(({ name, hash }) => [name.normalize('NFC'), hash]),
  )
  const hash = picture === undefined ? undefined : known.get(picture.name.normalize('NFC'))
  const isBusy = intake.busy === places.picture
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <span className={styles.name}>{text.picture}</span>
        <span className={styles.hint}>{isBusy ? editorText.addingPicture : hash === undefined ? '' : text.draw}</span>
        {picture !== undefined && (
          <Button size="small" icon={Image} onClick={intake.chooseMain}>
            {text.other}
          </Button>
        )}
      </div>
      {picture === undefined && (
        <div className={styles.empty}>
          <p>{text.noPicture}</p>
          <Button icon={Image} onClick={intake.chooseMain}>
            {text.choose}
          </Button>
        </div>
      )}
      {picture !== undefined && hash === undefined && <p className={styles.empty}>{text.missing(picture.name)}</p>}
      <FieldError>{intake.failed?.field === places.picture ? intake.failed.why : undefined}</FieldError>
      {hash !== undefined && (
        <Suspense fallback={null}>
          <OcclusionEditor
            source={`/media/${hash}`}
            value={fields[places.shapes] ?? ''}
            markup={type.markup}
            onChange={value => draft.changeField(places.shapes, value)}
          />
        </Suspense>
      )}
    </div>
  )
}
