/** Writes a zip from streams, one after the other, each opened when its turn comes. */
import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A file to be put into a zip. */
export interface NewMember {
  readonly name: string
  /** Deflated; what is compressed already is stored. */
  readonly compress: boolean
  /** Its bytes; called once, after the streams of all members before it have ended. */
  readonly open: () => Readable
}

/**
 * Writes the file and waits until the disk has it. A failure, or an abort, leaves no stream open; what was written of the
 * file is the caller's to remove.
 * @throws the abort's reason, or the system's error
 */
export async function writeZip(to: string, members: Iterable<NewMember>, signal?: AbortSignal): Promise<void> {
  const zip = new ZipFile()
  let current: Readable | null = null
  zip.on('error', error => zip.outputStream.emit('error', error))
  for (const { name, compress, open } of members) {
    zip.addReadStreamLazy(name, { compress }, done => {
      current = open()
      done(null, current)
    })
  }
  zip.end()
  try {
    await pipeline(zip.outputStream, createWriteStream(to, { flush: true }), { signal })
  } finally {
    destroy(current)
  }
}

function destroy(stream: Readable | null): void {
  stream?.destroy()
}
