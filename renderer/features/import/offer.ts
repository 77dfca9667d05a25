/** Hands files to the host: by their path where it can have that, else their bytes. */
import { z } from 'zod'
import type { OfferReply } from '../../../db/api/host.ts'
import { AppError, ERROR_CODES } from '../../../db/domain/errors.ts'
import { host } from '../../api/transport.ts'
import { zipped } from './folder.ts'
import type { Source } from './state.ts'

const Reply = z.union([
  z.strictObject({ offer: z.string() }),
  z.strictObject({ code: z.enum(ERROR_CODES), facts: z.record(z.string(), z.union([z.string(), z.number()])) }),
])
/** Longer names are cut in the middle: a name is only shown, and its end says what it is. */
const LONGEST_NAME = 120

/** What a source is called from now on. @throws AppError why it is not taken */
export async function offerOf(source: Source, signal: AbortSignal): Promise<string> {
  if (source.kind === 'offer') return source.offer
  const file = source.kind === 'file' ? source.file : await zipped(source.name, await source.files())
  return offerIn(await (host.offer === undefined ? sent(file, signal) : host.offer(file)))
}

/** Lets a folder be chosen; null when none was. */
export async function chooseFolder(): Promise<Source | null> {
  const reply = (await host.offerFolder?.()) ?? null
  return reply === null ? null : { kind: 'offer', name: '', offer: offerIn(reply) }
}

function offerIn(reply: OfferReply): string {
  if ('offer' in reply) return reply.offer
  throw new AppError(reply.code, reply.facts)
}

async function sent(file: File, signal: AbortSignal): Promise<OfferReply> {
  // One byte first: a file that was moved since, or that may not be opened, fails here and not on its way.
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch((error: unknown) => {
      throw new AppError('file-refused', { why: 'gone' }, error)
    })
  try {
    const address = `/offer?name=${encodeURIComponent(plain(file.name))}`
    const reply = await fetch(address, { method: 'POST', body: file, signal })
    return Reply.parse(await reply.json())
  } catch (error) {
    throw new AppError(signal.aborted ? 'aborted' : 'connection-lost', {}, error)
  }
}

/** A name that every system takes for one. */
function plain(name: string): string {
  const clean = name.replaceAll(/[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ').trim()
  const short = clean.length <= LONGEST_NAME ? clean : `${clean.slice(0, LONGEST_NAME - 21)}…${clean.slice(-20)}`
  return /^\.{0,2}$/.test(short) ? 'file' : short
}
