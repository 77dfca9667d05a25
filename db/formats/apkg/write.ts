/** A batch as an Anki package: legacy 2, which every Anki since 2.1 reads, or the latest generation. */
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Batch, BatchNote } from '../batch.ts'
import { turns } from '../turns.ts'
import { writeCollection, type PackageTime, type Written } from './write-collection.ts'
import { writeMembers, type PackageMedia } from './write-members.ts'

/** What a package is made of: note types and notes in HTML. */
export interface PackageSource extends Pick<Batch, 'decks' | 'noteTypes'> {
  readonly notes: AsyncIterable<BatchNote> | Iterable<BatchNote>
}

export interface PackageOptions {
  readonly generation: 'legacy' | 'latest'
  /** Asked for once all notes have been read. */
  readonly media: () => readonly PackageMedia[]
  readonly time: PackageTime
  readonly signal?: AbortSignal
}

/**
 * Writes a package. What it needs on the way lies beside it and is gone afterwards; a failure leaves nothing.
 * @param to a file that is not there yet
 */
export async function writePackage(to: string, source: PackageSource, options: PackageOptions): Promise<Written> {
  const folder = await mkdtemp(join(dirname(to), 'package-'))
  try {
    const { generation, media, time, signal } = options
    const turn = turns(signal)
    const schema = generation === 'legacy' ? 11 : 18
    const [collection, decoy] = [join(folder, 'collection'), join(folder, 'decoy')]
    const written = await writeCollection(collection, source, { schema, time, turn })
    await writeCollection(decoy, DECOY, { schema: 11, time, turn })
    await writeMembers(to, { generation, collection, decoy, media: media() }, signal)
    return written
  } catch (error) {
    await rm(to, { force: true })
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What an Anki that does not look for the real collection shows instead. */
const DECOY: PackageSource = {
  decks: [],
  noteTypes: [
    {
      key: 'builtin:decoy',
      name: 'Basic',
      kind: 'standard',
      fields: ['Front', 'Back'],
      templates: [{ name: 'Card 1', front: '{{Front}}', back: '{{FrontSide}}<hr id=answer>{{Back}}' }],
      css: '',
      markup: 'html',
      details: {},
      media: [],
    },
  ],
  notes: [
    {
      key: 'id:decoy',
      type: 'builtin:decoy',
      fields: ['This deck needs a newer Anki: update it, then import the file again.', ''],
      tags: [],
      createdAt: null,
      changedAt: null,
      media: [],
      cards: [{ template: 0, deck: '', position: 0, state: null, details: null, reviews: [] }],
      where: 'decoy',
      origin: null,
    },
  ],
}
