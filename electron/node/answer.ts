/** What a host answers a request with. */
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TEXT_HEADERS, type Headers } from './headers.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** A stream holds a file open: whoever does not read it to its end destroys it. */
  readonly body: Buffer<ArrayBuffer> | string | Readable
}

/** A sentence as an answer. */
interface InWords extends Answer {
  readonly body: string
}

/** The answer where nothing lies. It never repeats what was asked for. */
export function notFound(): InWords {
  return inWords(404, 'There is nothing here.')
}

/** Says something in plain words. */
export function inWords(status: number, sentence: string): InWords {
  return { status, headers: TEXT_HEADERS, body: `${sentence}\n` }
}

/** Sends an answer over HTTP. Ends quietly when the other side hangs up. */
export async function send(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (!(body instanceof Readable)) {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
    return
  }
  response.writeHead(status, headers)
  await pipeline(body, response).catch(() => response.destroy())
}
