import { existsSync, statSync } from 'node:fs'
import { copyFile, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ExportFormat, type Exported, type ExportWhat } from '../../db/api/exports.ts'
import { AppError } from '../../db/domain/errors.ts'
import * as decks from '../../db/repositories/decks.ts'
import { atHome, type AtHome } from './at-home.ts'
import { optionsOf, WrongUse } from './wrong-use.ts'

const USAGE = `Use: recall export --deck NAME | --search TEXT | --all
       --format ${ExportFormat.options.join('|')} --out FILE
       [--no-scheduling] [--no-media] [--force] [--json] [--home FOLDER]`

const OPTIONS = {
  deck: { type: 'string' },
  search: { type: 'string' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  'no-scheduling': { type: 'boolean' },
  'no-media': { type: 'boolean' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  home: { type: 'string' },
} as const

/** What was asked for. */
interface Asked {
  readonly which: { readonly deck: string } | { readonly search: string } | 'all'
  readonly format: ExportFormat
  readonly out: string
  readonly scheduling: boolean
  readonly media: boolean
  readonly force: boolean
  readonly json: boolean
}

/**
 * `recall export`: a deck, a search or everything as a file; `--json`: what it holds as one object and nothing else.
 * @throws WrongUse, or an error with the sentence to be said
 */
export async function exportDecks(args: readonly string[]): Promise<void> {
  const asked = askedBy(args)
  const out = resolve(asked.out)
  if (!existsSync(dirname(out))) throw new Error(`There is no folder ${dirname(out)}.`)
  if (existsSync(out) && statSync(out).isDirectory()) throw new Error(`${out} is a folder: name a file.`)
  if (existsSync(out) && !asked.force) throw new Error(`${out} is there already: name another file, or add --force.`)
  const made = await atHome('there', home => make(home, asked, out))
  if (asked.json) console.log(JSON.stringify({ path: out, ...made }))
  else for (const line of linesOf(out, made)) console.log(line)
}

function askedBy(args: readonly string[]): Asked {
  const { values } = optionsOf({ args: [...args], options: OPTIONS }, USAGE)
  const { deck, search, all, out, home } = values
  const named = [deck, search, all].filter(one => one !== undefined)
  if (named.length !== 1) throw new WrongUse(`Say what to export: one of --deck, --search and --all.\n${USAGE}`)
  const format = ExportFormat.safeParse(values.format)
  if (!format.success) throw new WrongUse(`Say which format.\n${USAGE}`)
  if (out === undefined || out === '') throw new WrongUse(`Say where to: --out FILE.\n${USAGE}`)
  if (format.data === 'archive' && all === undefined)
    throw new WrongUse(`An archive is of everything: --all.\n${USAGE}`)
  if (home !== undefined) process.env['RECALL_AT_K_HOME'] = resolve(home)
  return {
    which: deck === undefined ? (search === undefined ? 'all' : { search }) : { deck },
    format: format.data,
    out,
    scheduling: values['no-scheduling'] !== true,
    media: values['no-media'] !== true,
    force: values.force === true,
    json: values.json === true,
  }
}

/** What was made; a text whose media go along is a zip. */
interface Done extends Omit<Exported, 'export' | 'name'> {
  readonly zip: boolean
}

async function make({ api, collection }: AtHome, asked: Asked, out: string): Promise<Done> {
  const { format, scheduling, media } = asked
  const wanted = { what: whatOf(collection, asked), format, scheduling, media }
  const { export: id, name, ...made } = await api.exports.make(wanted)
  const { path } = collection.exported(id) ?? { path: '' }
  await move(path, out)
  return { ...made, zip: name.endsWith('.zip') }
}

function whatOf(collection: AtHome['collection'], { which }: Asked): ExportWhat {
  if (which === 'all') return { kind: 'all' }
  if ('search' in which) return { kind: 'search', text: which.search }
  const all = decks.all(collection.open().store.read)
  const byId = new Map(all.map(deck => [deck.id, deck]))
  const path = (deck: decks.Deck): string => {
    const above = deck.parent === null ? undefined : byId.get(deck.parent)
    return above === undefined ? deck.name : `${path(above)}::${deck.name}`
  }
  const wanted = which.deck.toLowerCase()
  const found = all.filter(deck => path(deck).toLowerCase() === wanted)
  const called = found.length > 0 ? found : all.filter(({ name }) => name.toLowerCase() === wanted)
  const [deck, ...others] = called
  if (deck === undefined) throw new AppError('not-found', { what: `deck “${which.deck}”` })
  if (others.length > 0) throw new Error(`There are several: ${called.map(path).join(', ')}.`)
  return { kind: 'deck', deck: deck.id }
}

/** To wherever it was asked for, also on another disk; what was there before stays until the new file is whole. */
async function move(from: string, to: string): Promise<void> {
  const beside = `${to}.new`
  try {
    await copyFile(from, beside)
    await rename(beside, to)
  } catch (error) {
    throw new Error(`${to} could not be written: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    })
  } finally {
    for (const path of [from, beside]) await rm(path, { force: true })
  }
}

function linesOf(out: string, { notes, cards, reviews, media, zip, warnings }: Done): readonly string[] {
  const counts = `${notes} notes, ${cards} cards, ${reviews} reviews, ${media} media files`
  return [`${out}${zip ? ', a zip' : ''}: ${counts}.`, ...warnings]
}
