/** Lets Vite's page speak to the development host, which by itself lets in nobody but its own page. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Plugin } from 'vite'
import { SOCKET_PATH } from '../node/request-guard.ts'
import type { Door } from './host-process.ts'

/** Passes the page's calls and media on to the host that runs at the moment. */
export function tunnel(door: () => Door | null): Plugin {
  return {
    name: 'tunnel-to-host',
    configureServer({ httpServer, middlewares }) {
      httpServer?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (request.url === SOCKET_PATH) passOn(request, socket, head, door())
      })
      middlewares.use('/media', ({ url }, response, next) => {
        const to = door()
        if (to === null) next()
        else void fetchMedia(to, url ?? '', response)
      })
    },
  }
}

async function fetchMedia({ port, cookie }: Door, path: string, response: ServerResponse): Promise<void> {
  const reply = await fetch(`http://127.0.0.1:${port}/media${path}`, { headers: { cookie } })
  response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.bytes())
}

/** Sends the handshake of our own page again, as the host's own page would have sent it. */
function passOn({ headers }: IncomingMessage, socket: Duplex, head: Buffer, door: Door | null): void {
  if (door === null || headers.origin !== `http://${headers.host}`) return void socket.destroy()
  const host = `127.0.0.1:${door.port}`
  const sent = { ...headers, host, origin: `http://${host}`, cookie: door.cookie, 'sec-fetch-site': 'same-origin' }
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${String(value)}`)
  const to = connect(door.port, '127.0.0.1', () => {
    to.write([`GET ${SOCKET_PATH} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
    to.write(head)
    socket.pipe(to).pipe(socket)
  })
  for (const end of [socket, to]) end.on('error', () => [socket, to].forEach(stream => stream.destroy()))
}
