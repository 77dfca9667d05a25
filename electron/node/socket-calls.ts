/** Lines over WebSockets: one per tab. Whether a tab may have one was decided before it comes here. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Line } from './calls.ts'
import { FAULTS, LONGEST_MESSAGE } from './message-limits.ts'

/** How many tabs hold a line. */
export interface Attached {
  readonly now: number
  readonly ever: number
}

export interface SocketCalls {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  attached(): Attached
  /** Says goodbye to every tab; those that do not answer within a second are cut off. */
  close(): Promise<void>
}

const GOING_AWAY = 1001
const PATIENCE_MS = 1000

/** Turns upgraded requests into lines. */
export function socketCalls(answer: (line: Line) => void): SocketCalls {
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, perMessageDeflate: false })
  let ever = 0
  const attach = (ws: WebSocket) => {
    ever += 1
    answer(lineOf(ws))
  }
  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, attach),
    attached: () => ({ now: server.clients.size, ever }),
    close: async () => {
      await Promise.all([...server.clients].map(farewell))
      server.close()
    },
  }
}

function lineOf(ws: WebSocket): Line {
  // A frame that breaks the protocol or the size limit ends its socket; without a listener it would end the host.
  ws.on('error', () => ws.terminate())
  return {
    send: message => ws.send(message),
    onMessage: listener =>
      ws.on('message', (data, isBinary) => listener(isBinary || !Buffer.isBuffer(data) ? data : data.toString())),
    onClose: listener => ws.once('close', listener),
    drop: why => ws.close(FAULTS[why], why),
  }
}

async function farewell(ws: WebSocket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  ws.once('close', () => resolve())
  const patience = setTimeout(() => ws.terminate(), PATIENCE_MS)
  ws.close(GOING_AWAY)
  await promise
  clearTimeout(patience)
}
