/**
 * The contract, answered to whoever holds a line: a window over a message port, a tab over a WebSocket. Both speak the
 * same messages, so both are limited in the same place.
 */
import { RPCHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import type { CollectionRouter } from '../../db/router.ts'
import { fault, type Fault } from './message-limits.ts'

/** One way in. */
export interface Line {
  send(message: string): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
  /** Ends the line because of what came over it. */
  drop(why: Fault): void
}

/** What the handler uses of a WebSocket. */
type Socket = Pick<WebSocket, 'addEventListener' | 'send'>

/**
 * Answers calls on every line it is given, until the line closes. The handler is oRPC's for WebSockets on ports too:
 * the one for ports lets a malformed message become an unhandled rejection, which would end the process.
 */
export function answerCalls(router: CollectionRouter): (line: Line) => void {
  const handler = new RPCHandler(router)
  return line => void handler.upgrade(asSocket(line))
}

function asSocket(line: Line): Socket {
  return {
    send(message: unknown) {
      line.send(String(message))
    },
    addEventListener(type: string, listener: (event: object) => void) {
      if (type === 'close') line.onClose(() => listener({}))
      if (type === 'message') line.onMessage(limited(line, data => listener({ data })))
    },
  }
}

function limited(line: Line, take: (message: unknown) => void): (message: unknown) => void {
  return message => {
    const why = fault(message)
    if (why === null) take(message)
    else line.drop(why)
  }
}
