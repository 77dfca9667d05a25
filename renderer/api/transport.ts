/** The one difference between the hosts: where the line to the collection comes from, and which native verbs exist. */
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { AppError } from '../../db/domain/errors.ts'
import type { HostApi } from '../../db/api/host.ts'
import { guarded, type Line } from './line.ts'

declare global {
  interface Window {
    /** Exposed by the preload of a native window; a browser has none. */
    readonly recallHost?: HostApi
  }
}

/** What the preload says as it hands over a port. */
const PORT_MESSAGE = 'recall-port'
/** How long a port is waited for before the calls that need it are told. */
const PORT_PATIENCE_MS = 5000

/** Opens a line; rejects with `connection-lost` where none can be had now. */
export type OpenLine = () => Promise<Line>

/** The native verbs of this window; empty in a browser. */
export const host: Partial<HostApi> = window.recallHost ?? {}

/** How this page gets its lines: handed over by the preload of a native window, else its own WebSocket. */
export function lines(): OpenLine {
  return window.recallHost === undefined ? openSocket : portsOf(window)
}

/**
 * Ports arrive when the host sees fit: at first, and again after the collection process had to be started anew. A new
 * one means that the one before is dead; Chromium does not tell a page when the other end of a port goes away.
 */
function portsOf(window: Window): OpenLine {
  const arrived: MessagePort[] = []
  let closeLast = nothing
  let wake = nothing
  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source !== window || data !== PORT_MESSAGE || port === undefined) return
    arrived.push(port)
    closeLast()
    wake()
  })
  return async () => {
    if (arrived.length === 0) await within(PORT_PATIENCE_MS, resolve => (wake = resolve))
    const port = arrived.pop()
    if (port === undefined) throw new AppError('connection-lost')
    const closed = new AbortController()
    closeLast = () => closed.abort()
    return portLine(port, closed)
  }
}

function portLine(port: MessagePort, closed: AbortController): Line {
  // Before the link listens, so that its pending calls are already known to be lost when it lets go of them.
  port.addEventListener('close', () => closed.abort())
  // The link ends its streams on the port's own event, which a page does not get when the other end dies.
  closed.signal.addEventListener('abort', () => port.dispatchEvent(new Event('close')), { once: true })
  const line = guarded(new PortLink({ port }), closed.signal)
  port.start()
  return line
}

function openSocket(): Promise<Line> {
  const { promise, resolve, reject } = Promise.withResolvers<Line>()
  const closed = new AbortController()
  const websocket = new WebSocket(new URL('rpc', location.href.replace(/^http/, 'ws')))
  websocket.addEventListener('close', () => {
    closed.abort()
    reject(new AppError('connection-lost'))
  })
  const line = guarded(new SocketLink({ websocket }), closed.signal)
  websocket.addEventListener('open', () => resolve(line))
  return promise
}

async function within(ms: number, wait: (resolve: () => void) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const patience = setTimeout(() => reject(new AppError('connection-lost')), ms)
  wait(resolve)
  return promise.finally(() => clearTimeout(patience))
}

function nothing(): void {}
