/** What the fields of a note that came as text refer to. */
import { hasScript, referencesIn } from '../domain/transfer/anki-references.ts'
import type { BatchNoteType, Sink } from './batch.ts'
import { withPictures } from './markdown/pictures.ts'

/** Said once of a whole file. */
export const ON_THE_WEB = 'Pictures on the web are not loaded; cards show their address instead.'
const SCRIPTS = 'There are scripts in the cards, which are never run.'
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i
const WEB = /^(?:https?:)?\/\//i
/** Stands between fields and in no reference. */
const BETWEEN = '\x1f'

/** Finds the names of files in fields, and tells the sink once of what will not be loaded or run. */
export class NamedFiles {
  private readonly sink: Pick<Sink, 'warn'>
  private readonly told = new Set<string>()

  constructor(sink: Pick<Sink, 'warn'>) {
    this.sink = sink
  }

  /** Names without folders, which the collection may know. */
  in(fields: readonly string[], { markup }: Pick<BatchNoteType, 'markup'>): readonly string[] {
    return markup === 'html' ? this.inHtml(fields) : this.inMarkdown(fields)
  }

  private inHtml(fields: readonly string[]): readonly string[] {
    if (!fields.some(field => field.includes('<') || field.includes('[sound:'))) return []
    const text = fields.join(BETWEEN)
    const { names, remote } = referencesIn(text)
    if (remote > 0) this.tell(ON_THE_WEB)
    if (hasScript(text)) this.tell(SCRIPTS)
    return names
  }

  private inMarkdown(fields: readonly string[]): readonly string[] {
    const names = new Set<string>()
    for (const field of fields) {
      withPictures(field, address => {
        if (WEB.test(address)) this.tell(ON_THE_WEB)
        else if (!ADDRESS.test(address) && !/[\\/\0]/.test(address)) names.add(address.normalize('NFC'))
        return null
      })
    }
    return [...names]
  }

  private tell(sentence: string): void {
    if (!this.told.has(sentence)) this.sink.warn(sentence)
    this.told.add(sentence)
  }
}
