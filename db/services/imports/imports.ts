/** The files that are on their way in, by the names that the page knows them by. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Detected } from '../../api/imports.ts'
import { orNotFound } from '../../domain/errors.ts'
import { detect } from '../../formats/detect.ts'
import { Import, type Host } from './import.ts'
import { prepareThread } from './thread.ts'

/** What was offered. */
interface Offer {
  readonly path: string
  readonly name: string
}

export class Imports {
  private readonly host: Host
  private readonly folder: string
  private readonly offered: (offer: string) => Offer | null
  private readonly known = new Map<string, Import>()

  /**
   * @param folder for everything that is on its way in; what a run before left there is removed
   * @param offered what the host was handed, by its offer
   */
  constructor(host: Host, folder: string, offered: (offer: string) => Offer | null) {
    this.host = host
    this.folder = folder
    this.offered = offered
  }

  /** Looks at an offered file. @throws AppError `file-refused`, `not-found` */
  async open(offer: string): Promise<Detected> {
    const { path, name } = orNotFound(this.offered(offer), 'file')
    prepareThread()
    const found = await detect(path, name).catch((error: unknown) => {
      this.drop(path)
      throw error
    })
    const { size } = await stat(path)
    const id = randomBytes(16).toString('base64url')
    this.known.set(id, new Import(this.host, { path, name, label: found.label }, join(this.folder, id)))
    const { label, settings, encodings, columnNames, duplicates, ask } = found
    const lists = { encodings: [...encodings], columnNames: [...columnNames] }
    return { import: id, name, size, label, settings, ...lists, duplicates, ask }
  }

  /** @throws AppError `not-found` */
  of(id: string): Import {
    return orNotFound(this.known.get(id), 'import')
  }

  /** Forgets an import; a file that was only handed over for it goes, too. */
  async close(id: string): Promise<void> {
    const closed = this.known.get(id)
    this.known.delete(id)
    await closed?.stop()
    if (closed !== undefined) this.drop(closed.file.path)
  }

  /** Removes a file that was only handed over to be imported, once no import is about it. */
  private drop(path: string): void {
    const isOurs = path.startsWith(this.folder + sep)
    if (isOurs && ![...this.known.values()].some(({ file }) => file.path === path)) rmSync(path, { force: true })
  }

  /** A picture or sound of a file that is being previewed, or null. */
  media(hash: string): { readonly path: string; readonly type: string } | null {
    for (const one of this.known.values()) {
      const found = one.media(hash)
      if (found !== null) return found
    }
    return null
  }

  /** Stops everything and forgets it. */
  async stop(): Promise<void> {
    await Promise.all([...this.known.keys()].map(id => this.close(id)))
  }
}
