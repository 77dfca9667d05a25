/** The calls of the editor, one line each. */
import type { DraftShelf } from '../services/notes/draft-shelf.ts'
import { form, written } from '../services/notes/form.ts'
import { preview } from '../services/notes/preview.ts'
import { add, edit } from '../services/notes/save.ts'
import type { Open } from '../services/open.ts'
import type { Answering } from './base.ts'

export function noteRoutes({ notes: os }: Answering, open: () => Open, drafts: DraftShelf) {
  return {
    form: os.form.handler(() => form(open())),
    written: os.written.handler(({ input }) => written(open(), input.card)),
    preview: os.preview.handler(({ input }) => preview(open(), input.type, input.fields, input.note)),
    add: os.add.handler(({ input }) => add(open(), input)),
    edit: os.edit.handler(({ input }) => edit(open(), input)),
    draft: os.draft.handler(({ input }) => ({ draft: drafts.at(input.place) })),
    keepDraft: os.keepDraft.handler(({ input }) => {
      drafts.keep(input.place, input.draft)
      return {}
    }),
  }
}
