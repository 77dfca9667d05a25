/** A tab without a browser: comes in by a link, keeps the cookie, and calls the contract over the real WebSocket. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { Api } from '../../db/api/contract.ts'

export interface TestClient {
  readonly api: Api
  readonly socket: WebSocket
  /** Settles when the host has gone away, or sent this tab away. */
  readonly closed: Promise<number>
  close(): void
}

/** Exchanges a one-time link for the cookie, as a browser would. */
export async function enter(link: string): Promise<string> {
  const reply = await fetch(link, { redirect: 'manual' })
  const cookie = reply.headers.get('set-cookie')?.split(';')[0]
  if (reply.status !== 303 || cookie === undefined) throw new Error(`The link was refused with ${reply.status}.`)
  return cookie
}

/** Comes in by a link and opens a line. */
export async function connect(link: string): Promise<TestClient> {
  return attach(new URL(link).origin, await enter(link))
}

/** Opens one more line with a cookie that is there already. */
export async function attach(address: string, cookie: string): Promise<TestClient> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/rpc`, {
    headers: { origin: address, cookie },
    perMessageDeflate: false,
  })
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  // After a kill the connection is reset; the calls that were waiting reject by themselves.
  socket.on('error', () => socket.terminate())
  const api: Api = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  return { api, socket, closed, close: () => socket.close() }
}
