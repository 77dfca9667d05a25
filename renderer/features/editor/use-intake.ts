import type { ClipboardEvent, DragEvent } from 'react'
import type { FormType, Written } from '../../../db/api/notes.ts'
import type { OcclusionFields } from '../../../db/domain/note/occlusion-fields.ts'
import { picturesIn, pictureText } from '../../../db/domain/note/picture.ts'
import type { ActiveField } from './Field.tsx'
import { choosePictures, hasPictures, picturesOf } from './pictures.ts'
import type { Draft } from './use-draft.ts'
import { usePictures, type Adding } from './use-pictures.ts'

/** Where pictures go that are chosen, pasted or dropped. */
export interface Intake extends Pick<Adding, 'busy' | 'failed' | 'forget'> {
  /** Asks for pictures for a field. */
  readonly choose: (field: ActiveField) => void
  /** Asks for the picture that places are covered on, or for one for the field that is written in. */
  readonly chooseMain: () => void
  /** What was pasted or dropped into a field; returns whether it is taken. */
  readonly transfer: (field: ActiveField, data: DataTransfer) => boolean
  /** For what is pasted or dropped beside the fields. */
  readonly around: {
    readonly onPaste: (event: ClipboardEvent) => void
    readonly onDragEnter: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

interface IntakeOptions {
  readonly type: FormType | undefined
  readonly draft: Draft
  readonly saved: Written | null
  readonly places: OcclusionFields | null
  readonly active: () => ActiveField
}

export function useIntake({ type, draft, saved, places, active }: IntakeOptions): Intake {
  const markup = type?.markup ?? 'markdown'
  const adding = usePictures(
    () => [...(saved?.pictures ?? []), ...draft.now().pictures].map(({ name }) => name),
    picture => draft.change({ pictures: [...draft.now().pictures, picture] }),
  )
  const into = ({ index, handle }: ActiveField, files: readonly File[]) =>
    adding.add(index, files, ({ name }) => handle.current?.insert(pictureText(name, markup)))
  const main = (files: readonly File[]) => {
    if (places === null) return into(active(), files)
    adding.add(places.picture, files.slice(0, 1), ({ name }) => {
      const before = draft.now().fields[places.picture] ?? ''
      draft.changeField(places.picture, withPicture(before, pictureText(name, markup), markup))
    })
  }
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    if (event.defaultPrevented) return
    const files = picturesOf(data)
    if (files.length === 0) return
    event.preventDefault()
    main(files)
  }
  return {
    busy: adding.busy,
    failed: adding.failed,
    forget: adding.forget,
    choose: field => choosePictures(files => into(field, files)),
    chooseMain: () => choosePictures(main),
    transfer: (field, data) => {
      const files = picturesOf(data)
      if (files.length > 0) into(field, files)
      return files.length > 0
    },
    around: {
      onPaste: event => take(event, event.clipboardData),
      onDragEnter: hover,
      onDragOver: hover,
      onDrop: event => take(event, event.dataTransfer),
    },
  }
}

/** Pictures that hang over the editor are for it. */
function hover(event: DragEvent): void {
  if (!hasPictures(event.dataTransfer)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'copy'
}

/** A field with another picture in the place of its first; whatever else stands there stays. */
function withPicture(text: string, mark: string, markup: FormType['markup']): string {
  const [first] = picturesIn(text, markup)
  return first === undefined ? `${text}${mark}` : text.slice(0, first.from) + mark + text.slice(first.to)
}
