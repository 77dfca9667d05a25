import { ExportFormat, type ExportWhat } from '../../../db/api/exports.ts'

/** What can be chosen about a format; an archive holds everything, a table only text. */
const HOLDS: Readonly<Record<ExportFormat, { readonly scheduling: boolean; readonly media: boolean }>> = {
  apkg: { scheduling: true, media: true },
  'apkg-latest': { scheduling: true, media: true },
  csv: { scheduling: false, media: false },
  tsv: { scheduling: false, media: false },
  markdown: { scheduling: false, media: false },
  yaml: { scheduling: true, media: false },
  json: { scheduling: true, media: false },
  archive: { scheduling: false, media: false },
}

/** Whether the learner may choose to have the schedule, or the media, in a file of a format. */
export function choicesFor(format: ExportFormat) {
  return HOLDS[format]
}

/** The formats that something can be exported as. Only everything fits into an archive. */
export function formatsFor(what: ExportWhat): readonly ExportFormat[] {
  return ExportFormat.options.filter(format => format !== 'archive' || what.kind === 'all')
}
