import { basename, resolve } from 'node:path'
import { Duplicates, type Detected, type ImportChoices, type Preview } from '../../db/api/imports.ts'
import { asAppError, atHome, type AtHome } from './at-home.ts'
import { LARGE, outcomeOf, print, type Outcome } from './outcome.ts'
import { sentenceOf } from './sentences.ts'
import { optionsOf, WrongUse } from './wrong-use.ts'

const USAGE = `Use: recall import FILE… [--deck NAME] [--duplicates update|skip|add] [--no-scheduling]
       [--large] [--dry-run] [--json] [--home FOLDER]`

const OPTIONS = {
  deck: { type: 'string' },
  duplicates: { type: 'string' },
  'no-scheduling': { type: 'boolean' },
  large: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  home: { type: 'string' },
} as const

/** What was asked for. */
interface Asked {
  readonly files: readonly string[]
  /** Where cards go that a file puts nowhere, and what all decks of a package go into; what the file suggests when it is not said. */
  readonly deck: string | undefined
  /** What becomes of notes that are there already; what the file asks for when it is not said. */
  readonly duplicates: ImportChoices['duplicates'] | undefined
  readonly choices: Omit<ImportChoices, 'duplicates'>
  /** Also what unpacks to more than is read without asking. */
  readonly large: boolean
  readonly write: boolean
  readonly json: boolean
}

/** A file that was read and compared, and can be written. */
interface Ready {
  readonly detected: Detected
  readonly choices: ImportChoices
  readonly preview: Preview
}

/**
 * `recall import`: brings decks in, each as one operation with a backup before it; `--json`: what became of them as one
 * object and nothing else. All files are read first, so that where one is refused nothing is written.
 * @throws WrongUse, or an error with the sentence to be said
 */
export async function importFiles(args: readonly string[]): Promise<void> {
  const asked = askedBy(args)
  const outcomes = await atHome('there or new', async home => {
    const ready: Ready[] = []
    for (const path of asked.files) ready.push(await read(home, path, asked))
    return asked.write ? writeAll(home, ready) : ready.map(unwritten)
  })
  print(outcomes, asked)
}

function askedBy(args: readonly string[]): Asked {
  const { values, positionals: files } = optionsOf({ args: [...args], options: OPTIONS, allowPositionals: true }, USAGE)
  const { deck, duplicates, home } = values
  if (files.length === 0) throw new WrongUse(`Say which files.\n${USAGE}`)
  const wanted = Duplicates.optional().safeParse(duplicates)
  if (!wanted.success) throw new WrongUse(USAGE)
  if (home !== undefined) process.env['RECALL_AT_K_HOME'] = resolve(home)
  const scheduling = values['no-scheduling'] !== true
  return {
    files,
    deck,
    duplicates: wanted.data,
    choices: { scheduling, resetHard: false, keepOut: false },
    large: values.large === true,
    write: values['dry-run'] !== true,
    json: values.json === true,
  }
}

async function read({ collection, api }: AtHome, path: string, asked: Asked): Promise<Ready> {
  const { files, deck, large } = asked
  try {
    const detected = await api.imports.open({ offer: collection.offer(resolve(path), basename(path)) })
    if (detected.ask && !large) throw new Error(LARGE)
    const settings = deck === undefined ? detected.settings : { ...detected.settings, deck }
    const choices = { ...asked.choices, duplicates: asked.duplicates ?? detected.duplicates }
    return { detected, choices, preview: await api.imports.preview({ import: detected.import, settings, choices }) }
  } catch (error) {
    throw files.length === 1 ? error : new Error(`${path}: ${sentenceOf(asAppError(error))}`, { cause: error })
  }
}

function unwritten({ detected, preview }: Ready): Outcome {
  return outcomeOf(detected.label, preview, preview)
}

async function writeAll({ api }: AtHome, ready: readonly Ready[]): Promise<Outcome[]> {
  const written: Outcome[] = []
  for (const { detected, choices, preview } of ready) {
    const report = await api.imports.write({ import: detected.import, choices })
    written.push(outcomeOf(detected.label, preview, report))
  }
  return written
}
