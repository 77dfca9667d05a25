/** The calls of the editor, one line each. */
import type { Pictures } from '../services/media/pictures.ts'
import type { DraftShelf } from '../services/notes/draft-shelf.ts'
import { form, written } from '../services/notes/form.ts'
import { preview } from '../services/notes/preview.ts'
import { add, edit } from '../services/notes/save.ts'
import type { Open } from '../services/open.ts'
import type { Answering } from './base.ts'

interface Beside {
  readonly drafts: DraftShelf
  readonly pictures: Pictures
}

export function noteRoutes({ notes: os }: Answering, open: () => Open, { drafts, pictures }: Beside) {
  const found = (named: Parameters<Pictures['found']>[1]) => pictures.found(open().store, named)
  return {
    form: os.form.handler(() => form(open())),
    written: os.written.handler(({ input }) => written(open(), input.card)),
    preview: os.preview.handler(async ({ input: { fields: texts, ...input } }) =>
      preview(open(), { ...input, texts, pictures: await found(input.pictures) }),
    ),
    add: os.add.handler(async ({ input }) => add(open(), { ...input, pictures: await found(input.pictures) })),
    edit: os.edit.handler(async ({ input }) => edit(open(), { ...input, pictures: await found(input.pictures) })),
    draft: os.draft.handler(async ({ input }) => {
      const draft = drafts.at(input.place)
      // From now on they are served.
      if (draft !== null) await found(draft.pictures)
      return { draft }
    }),
    keepDraft: os.keepDraft.handler(({ input }) => {
      drafts.keep(input.place, input.draft)
      return {}
    }),
  }
}
