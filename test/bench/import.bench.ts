/** Part of the bench: decks brought in through the built browser host, as the window does it. */
import { createWriteStream, existsSync, mkdirSync, openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as after } from 'node:timers/promises'
import { buildStale } from '../../electron/build/ensure.ts'
import type { Api } from '../../db/api/contract.ts'
import { randomOf } from '../../db/seed/random.ts'
import { SUBJECTS } from '../../db/seed/texts.ts'
import { CHOICES } from '../helpers/importing.ts'
import { attach, enter } from '../host/client.ts'
import { startHost, type TestHost } from '../host/start.ts'
import { BUDGETS, IMPORT, SAMPLES } from './budgets.ts'
import { percentile, type Figure } from './figures.ts'
import { framesOfImport } from './importing.ts'

const TODAY = { kind: 'today' } as const

/** A running host with a line to it. */
interface Attached {
  readonly host: TestHost
  readonly api: Api
  /** Hands a file over as the page does. */
  readonly offer: (path: string, name: string) => Promise<string>
  readonly fetched: (id: string, path: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** All figures of imports, in an empty folder. */
export async function importFigures(folder: string): Promise<readonly Figure[]> {
  await buildStale()
  const table = join(folder, 'rows.csv')
  await writeTable(table)
  const text = await attached(join(folder, 'text'))
  const textSeconds = await bringIn(text, table, 'rows.csv')
  const textMemory = peakOf(text.host)
  const cancels = await cancelTimes(text, table)
  const deck = join(folder, 'deck.apkg')
  await makePackage(text, deck)
  const wait = await longestWait(text, table)
  await text.close()
  const packed = await attached(join(folder, 'package'))
  const packageSeconds = await bringIn(packed, deck, 'deck.apkg')
  const packageMemory = peakOf(packed.host)
  await packed.close()
  const frames = await framesOfImport(join(folder, 'window'), table)
  const rows = IMPORT.rows.toLocaleString('en')
  return [
    {
      name: `import ${rows} rows, to a card and a found word`,
      value: textSeconds,
      unit: 's',
      budget: BUDGETS.importText,
    },
    { name: '  its memory at most', value: textMemory, unit: 'kB', budget: BUDGETS.importMemory },
    { name: `import an .apkg of ${rows} notes`, value: packageSeconds, unit: 's', budget: BUDGETS.importPackage },
    { name: '  its memory at most', value: packageMemory, unit: 'kB', budget: null },
    { name: '  an answer given meanwhile waits at most', value: wait, unit: 'ms', budget: null },
    {
      name: '  the window’s slowest frame meanwhile',
      value: percentile(frames, 1),
      unit: 'ms',
      budget: BUDGETS.importFrame,
    },
    { name: 'cancel an import, slowest', value: percentile(cancels, 1), unit: 'ms', budget: BUDGETS.importCancelled },
  ]
}

async function attached(home: string): Promise<Attached> {
  mkdirSync(home)
  const host = await startHost({ home })
  const cookie = await enter(await host.freshLink())
  const client = await attach(host.address, cookie)
  const headers = { cookie, origin: host.address }
  return {
    host,
    api: client.api,
    offer: async (path, name) => {
      const address = `${host.address}/offer?name=${encodeURIComponent(name)}`
      const reply = await fetch(address, { method: 'POST', headers, body: await openAsBlob(path) })
      const { offer } = (await reply.json()) as { offer: string }
      return offer
    },
    fetched: async (id, path) => {
      const reply = await fetch(`${host.address}/export/${id}`, { headers: { cookie } })
      if (reply.body === null) throw new Error('no file')
      await pipeline(Readable.fromWeb(reply.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(path))
    },
    close: async () => {
      client.close()
      await host.stop()
    },
  }
}

async function writeTable(path: string): Promise<void> {
  const random = randomOf(IMPORT.seed)
  const lines = Array.from({ length: IMPORT.rows }, (_, number) => {
    const { write } = SUBJECTS[number % SUBJECTS.length] ?? SUBJECTS[0]
    const { front, back, source } = write(random, number)
    return [front, back, source].map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
  })
  await pipeline(Readable.from(`${lines.join('\n')}\n`), createWriteStream(path))
}

/** From the offered file to the first of its cards on screen, and one found by its words. Returns seconds. */
async function bringIn({ api, offer }: Attached, path: string, name: string): Promise<number> {
  const offered = await offer(path, name)
  const began = performance.now()
  const { import: id, settings } = await api.imports.open({ offer: offered })
  await api.imports.preview({ import: id, settings, choices: CHOICES })
  const { counts, decks } = await api.imports.write({ import: id, choices: CHOICES })
  const [deck] = decks
  if (counts.added !== IMPORT.rows || deck === undefined) throw new Error(`only ${counts.added} came`)
  const { next } = await api.review.start({ scope: { kind: 'deck', deck: deck.id } })
  const found = await api.decks.find({ text: `Case ${IMPORT.rows - 4}`, limit: 1 })
  if (next === null || found.length === 0) throw new Error('nothing to review, or nothing found')
  const seconds = (performance.now() - began) / 1000
  await api.imports.close({ import: id })
  return seconds
}

/** From the call to its answer, each time at another moment of the writing. */
async function cancelTimes({ api, offer }: Attached, path: string): Promise<readonly number[]> {
  const random = randomOf(IMPORT.seed)
  const { import: id, settings } = await api.imports.open({ offer: await offer(path, 'again.csv') })
  const choices = { ...CHOICES, duplicates: 'add' } as const
  const times: number[] = []
  for (let sample = 0; sample < SAMPLES.cancels; sample += 1) {
    await api.imports.preview({ import: id, settings, choices })
    const writing = api.imports.write({ import: id, choices }).catch(() => null)
    await untilWriting(api, id)
    await after(random() * 1_000)
    const began = performance.now()
    await api.imports.cancel({ import: id })
    times.push(performance.now() - began)
    if ((await writing) !== null) throw new Error('it was written')
  }
  await api.imports.close({ import: id })
  return times
}

/** Answers that are given as the same table is written once more: none is lost, and none is refused. */
async function longestWait({ api, offer }: Attached, path: string): Promise<number> {
  const { import: id, settings } = await api.imports.open({ offer: await offer(path, 'again.csv') })
  const choices = { ...CHOICES, duplicates: 'add' } as const
  const times: number[] = []
  await api.imports.preview({ import: id, settings, choices })
  let { next } = await api.review.start({ scope: TODAY })
  const written = { yet: false }
  const writing = api.imports.write({ import: id, choices }).finally(() => (written.yet = true))
  await untilWriting(api, id)
  while (!written.yet && next !== null) {
    const began = performance.now()
    const answered = await api.review.answer({
      card: next.card,
      seen: next.seen,
      button: 'good',
      thinkMs: 1_000,
      readMs: 1_000,
      scope: TODAY,
    })
    times.push(performance.now() - began)
    if (answered.step === null) throw new Error('an answer was lost')
    next = answered.next
  }
  await writing
  await api.imports.close({ import: id })
  return percentile(times, 1)
}

async function untilWriting(api: Api, id: string): Promise<void> {
  for await (const { step } of await api.imports.progress({ import: id })) if (step === 'writing') return
}

async function makePackage({ api, fetched }: Attached, path: string): Promise<void> {
  const deck = (await api.decks.list({})).flatMap(({ decks }) => decks).find(({ block }) => block === null)
  if (deck === undefined) throw new Error('no deck')
  const what = { kind: 'deck', deck: deck.id } as const
  const { export: id } = await api.exports.make({ what, format: 'apkg', scheduling: false, media: false })
  await fetched(id, path)
}

/** The most memory a process has had, in kB of 1,000 bytes; where the system does not tell, none. */
function peakOf({ pid }: TestHost): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return Number.NaN
  const kibibytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] ?? Number.NaN)
  return (kibibytes * 1024) / 1000
}
