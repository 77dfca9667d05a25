/**
 * A process of its own that brings spoilt packages into a collection through the calls of the wizard, and looks after each
 * one whether anything of it stayed: nothing of a refused one, nothing of one that was undone.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { TestCollection } from '../helpers/collection.ts'
import { spoiler } from '../helpers/anki/damage.ts'
import { previewFile } from '../helpers/importing.ts'

/** What became of many packages. */
export interface Imported {
  readonly imported: number
  readonly refused: number
  /** Something of a package stayed that was refused or undone. */
  readonly partial: number
  /** Counts that did not add up. */
  readonly miscounted: number
  /** Neither imported nor refused. */
  readonly odd: number
  readonly leftBehind: number
  readonly notes: readonly string[]
}

const [given = '', from = '', beyond = ''] = process.argv.slice(2)

process.stdout.write(JSON.stringify(await importSeeds(given, Number(from), Number(beyond))))

async function importSeeds(folder: string, first: number, end: number): Promise<Imported> {
  const home = join(folder, 'home')
  mkdirSync(home)
  const c = new TestCollection({ home })
  await c.start()
  const clean = JSON.stringify(c.rows())
  const spoil = spoiler(folder)
  const path = join(folder, 'deck.apkg')
  const tally = { imported: 0, refused: 0, partial: 0, miscounted: 0, odd: 0, leftBehind: 0 }
  const notes: string[] = []
  for (let seed = first; seed < end; seed += 1) {
    const { how, bytes } = spoil(seed)
    writeFileSync(path, bytes)
    const outcome = await imported(c, path)
    tally[outcome.kind] += 1
    if (outcome.kind === 'odd' || outcome.kind === 'miscounted') notes.push(`${seed}, ${how}: ${outcome.why}`)
    if (JSON.stringify(c.rows()) !== clean) {
      tally.partial += 1
      notes.push(`${seed}, ${how}: leaves rows behind`)
      break
    }
    tally.leftBehind += filesIn(join(home, 'imports'))
  }
  await c.remove()
  return { ...tally, notes }
}

type Outcome = { readonly kind: 'imported' | 'refused' } | { readonly kind: 'miscounted' | 'odd'; readonly why: string }

/** Previews, writes and undoes a file. */
async function imported(c: TestCollection, path: string): Promise<Outcome> {
  try {
    const { detected, preview, write } = await previewFile(c, path)
    const { counts, history } = await write()
    await c.api.imports.close({ import: detected.import })
    if (history.undo?.name === 'import') await c.undo()
    const { notes, added, updated, same, conflicts, skipped } = counts
    const addsUp = notes === added + updated + same + conflicts + skipped && notes === preview.counts.notes
    return addsUp ? { kind: 'imported' } : { kind: 'miscounted', why: JSON.stringify(counts) }
  } catch (error) {
    const code: unknown = error instanceof ORPCError ? (error.data as { code?: unknown }).code : null
    if (code === 'file-refused') return { kind: 'refused' }
    return {
      kind: 'odd',
      why: error instanceof Error ? (error.stack ?? error.message) + JSON.stringify(error) : String(error),
    }
  }
}

function filesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0
}
