import type { Sink } from '../batch.ts'
import { type Files, resolved } from '../files.ts'
import { NamedFiles, ON_THE_WEB } from '../named-files.ts'
import { withPictures } from './pictures.ts'

const ELSEWHERE = /^(?:https?:)?\/\//i
const MOST_NAME_BYTES = 120

/** Brings in the files that notes in Markdown refer to, each once, and gives them names without folders. */
export class NoteMedia {
  private readonly files: Files
  private readonly sink: Sink
  /** Name of a file in the collection, by its path here; null: there is none. */
  private readonly names = new Map<string, string | null>()
  private readonly taken = new Set<string>()
  private readonly named: NamedFiles
  private hasToldOfWeb = false

  constructor(files: Files, sink: Sink) {
    this.files = files
    this.sink = sink
    this.named = new NamedFiles(sink)
  }

  /** Names in the fields of a note in HTML, whose files lie beside the text. */
  async ofHtml(fields: readonly string[], from: string): Promise<readonly string[]> {
    const names: string[] = []
    for (const name of this.named.in(fields, { markup: 'html' })) {
      // Such a text cannot be told of another name.
      if ((await this.bring(name, from)) === name) names.push(name)
    }
    return names
  }

  /** The fields with the names their files go by now, and those names. @param from path of the text */
  async of(fields: readonly string[], from: string): Promise<{ fields: readonly string[]; names: readonly string[] }> {
    const wanted = new Set<string>()
    for (const field of fields) withPictures(field, written => (wanted.add(written), null))
    const names = new Map<string, string>()
    for (const written of wanted) {
      const name = await this.bring(written, from)
      if (name !== null) names.set(written, name)
    }
    if (names.size === 0) return { fields, names: [] }
    const renamed = fields.map(field =>
      withPictures(field, written => {
        const name = names.get(written)
        return name === written ? null : (name ?? null)
      }),
    )
    return { fields: renamed, names: [...new Set(names.values())] }
  }

  private async bring(written: string, from: string): Promise<string | null> {
    if (ELSEWHERE.test(written)) return this.tellOfWeb()
    const path = resolved(from, written)
    const known = this.names.get(path ?? written)
    if (known !== undefined) return known
    const name = path === null ? null : await this.take(path)
    this.names.set(path ?? written, name)
    if (name === null) {
      const why = path === null ? 'it lies outside of the folder' : 'there is no such file in the folder'
      this.sink.skip({ what: written, why, isFile: true })
    }
    return name
  }

  private async take(path: string): Promise<string | null> {
    const bytes = await this.files.bytes(path)
    if (bytes === null) return null
    const name = this.freeName(path)
    await this.sink.media(name, bytes)
    return name
  }

  /** The last part of the path; with its folders before it where another file has that name. */
  private freeName(path: string): string {
    const parts = path.normalize('NFC').split('/')
    for (let from = parts.length - 1; ; from--) {
      const name = from >= 0 ? parts.slice(from).join('-') : `${-from}-${parts.join('-')}`
      const short = Buffer.byteLength(name) <= MOST_NAME_BYTES ? name : name.slice(-MOST_NAME_BYTES / 4)
      if (this.taken.has(short)) continue
      this.taken.add(short)
      return short
    }
  }

  private tellOfWeb(): null {
    if (!this.hasToldOfWeb) this.sink.warn(ON_THE_WEB)
    this.hasToldOfWeb = true
    return null
  }
}
