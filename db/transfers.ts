/** Files on their way into the collection and out of it, by names that only this run of it knows. */
import { randomBytes } from 'node:crypto'

/** A file, or a folder of Markdown, that the learner chose to import. */
export interface Offer {
  readonly path: string
  /** What it was called where it came from; only ever shown. */
  readonly name: string
}

/** A file that was made to be saved elsewhere. */
export interface Exported {
  readonly path: string
  /** What it is saved as. */
  readonly name: string
}

/** Paths never reach a page: it knows these names of them. */
export class Transfers {
  private readonly offers = new Map<string, Offer>()
  private readonly exports = new Map<string, Exported>()

  /** Takes a file to be imported. @returns its offer */
  offer(path: string, name: string): string {
    return kept(this.offers, { path, name })
  }

  /** What was offered, or null. */
  offered(offer: string): Offer | null {
    return this.offers.get(offer) ?? null
  }

  /** Holds a file ready to be fetched. @returns its name at `/export/<id>` */
  hold(path: string, name: string): string {
    return kept(this.exports, { path, name })
  }

  /** A file that was made to be fetched, or null. */
  exported(id: string): Exported | null {
    return this.exports.get(id) ?? null
  }
}

function kept<T>(files: Map<string, T>, file: T): string {
  const id = randomBytes(16).toString('base64url')
  files.set(id, file)
  return id
}
