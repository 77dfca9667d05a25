import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '../../db/domain/errors.ts'
import { received } from '../../electron/node/offers.ts'

const LARGEST = 100_000
const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-offers-'))
const server = createServer((request, response) => {
  received(request, folder, LARGEST).then(
    () => response.writeHead(200).end('kept'),
    (error: unknown) =>
      response.writeHead(422).end(error instanceof AppError ? JSON.stringify(error.facts) : String(error)),
  )
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

/** Sends so many bytes without saying how many there will be. */
async function send(bytes: number): Promise<string> {
  const body = new ReadableStream({
    start(stream) {
      for (let sent = 0; sent < bytes; sent += 1000) stream.enqueue(new Uint8Array(1000))
      stream.close()
    },
  })
  const request: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
  return (await fetch(address, request)).text()
}

test('a file that grows beyond what it may is dropped on the way, told why, and leaves nothing', async () => {
  expect(await send(LARGEST)).toBe('kept')
  const before = readdirSync(folder)
  expect(await send(LARGEST + 1000)).toBe('{"why":"too-large"}')
  expect(readdirSync(folder)).toEqual(before)
})
