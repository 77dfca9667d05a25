/**
 * The browser host: the page and the calls of one collection on 127.0.0.1, for whoever holds a link that was printed.
 * Nothing else on the machine, and no other page in the same browser, gets more than a refusal.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { openCollection, type Collection, type CollectionOptions } from '../../db/collection.ts'
import { inWords, send, type Answer } from './answer.ts'
import { answerCalls } from './calls.ts'
import { TEXT_HEADERS } from './headers.ts'
import { answerOffer } from './offers.ts'
import { judge, type Refusal, type Verdict } from './request-guard.ts'
import { newSession, type Session } from './session.ts'
import { site, type Site } from './site.ts'
import { socketCalls, type Attached, type SocketCalls } from './socket-calls.ts'

export interface LoopbackOptions extends CollectionOptions {
  /** The built page. */
  readonly rendererDir: string
}

/** A host that is listening. */
export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** Mints a link that lets one browser in, once. */
  link(validForMs?: number): string
  attached(): Attached
  /** Sends the tabs away, backs up and closes the collection, then stops listening. Safe to call twice. */
  close(): Promise<void>
}

/** Node looks for requests that take too long only this often; its default is half a minute. */
const LOOK_FOR_SLOW_MS = 1_000
const HANG_UP_MS = 500

const REFUSALS: Readonly<Record<Refusal['status'], string>> = {
  400: 'This was not understood.',
  403: 'This opens only with the link that Recall@K printed. Press Enter in its terminal for a fresh one.',
  404: 'There is nothing here.',
  405: 'This can only be read.',
}

/**
 * Opens the collection of a folder and serves it.
 * @throws AppError `collection-in-use` when another process has it; every other trouble is told by the page itself
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const collection = await openCollection(options)
  const failure = collection.failure()
  if (failure?.code === 'collection-in-use') throw failure
  try {
    return await serve(collection, options.rendererDir)
  } catch (error) {
    await collection.close()
    throw error
  }
}

/** Serves a collection that is open already. */
export async function serve(collection: Collection, rendererDir: string): Promise<Loopback> {
  const server = createServer({ requireHostHeader: false, connectionsCheckingInterval: LOOK_FOR_SLOW_MS })
  limitPatience(server)
  const session = newSession(await listen(server))
  const sockets = socketCalls(answerCalls(collection.router))
  const answer = site({
    rendererDir,
    firstFrame: () => ({ appearance: collection.appearance(), route: collection.route() }),
    media: hash => collection.media(hash),
    exported: id => collection.exported(id),
  })
  const serving: Serving = { collection, session, answer }
  server.on('request', (request, response) => void reply(request, response, serving))
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head, session, sockets))
  let closing: Promise<void> | null = null
  return {
    address: `http://127.0.0.1:${session.keys().port}`,
    link: validForMs => session.link(validForMs),
    attached: () => sockets.attached(),
    close: () => (closing ??= close(server, sockets, collection)),
  }
}

interface Serving {
  readonly collection: Collection
  readonly session: Session
  readonly answer: Site
}

async function reply(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  // Nobody reads what else a request carries, so it must not keep its connection.
  response.once('finish', () => request.complete || hangUp(request))
  const verdict = judge(incoming(request, false), serving.session.keys())
  await send(response, await orTrouble(answerTo(verdict, request, serving)))
}

async function answerTo(verdict: Verdict, request: IncomingMessage, serving: Serving): Promise<Answer> {
  switch (verdict.kind) {
    case 'enter': {
      const headers = { ...TEXT_HEADERS, 'set-cookie': serving.session.spend(verdict.token), location: '/' }
      return { status: 303, headers, body: '' }
    }
    case 'get':
      return serving.answer(verdict.path, request.headers.range)
    case 'offer':
      return answerOffer(request, verdict.name, serving.collection)
    case 'refused':
      return inWords(verdict.status, REFUSALS[verdict.status])
    case 'socket':
      return inWords(404, REFUSALS[404])
  }
}

/** A moment later, so that the answer arrives before the connection is gone. */
function hangUp(request: IncomingMessage): void {
  request.resume()
  setTimeout(() => request.destroy(), HANG_UP_MS).unref()
}

/** A file that cannot be read must not leave the browser waiting. */
async function orTrouble(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    console.error(error)
    return inWords(500, 'This could not be read.')
  }
}

function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, session: Session, sockets: SocketCalls): void {
  socket.on('error', () => socket.destroy())
  const verdict = judge(incoming(request, true), session.keys())
  if (verdict.kind === 'socket') sockets.upgrade(request, socket, head)
  else refuse(socket, verdict.kind === 'refused' ? verdict.status : 404)
}

/** Answers on a socket that Node has handed over, or could not make sense of. */
function refuse(socket: Duplex, status: Refusal['status']): void {
  const { headers, body } = inWords(status, REFUSALS[status])
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' })
  const head = [`HTTP/1.1 ${status} Refused`, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n')
  socket.end(`${head}\r\n\r\n${body}`)
}

function incoming({ method, url, headersDistinct }: IncomingMessage, isUpgrade: boolean): Parameters<typeof judge>[0] {
  return { method: method ?? '', url: url ?? '', headers: headersDistinct, upgrade: isUpgrade }
}

/** Nobody may keep a connection open by sending slowly, nor open them without end. */
function limitPatience(server: Server): void {
  server.headersTimeout = 2_000
  // An offered file takes as long as it takes, and has a patience of its own; any other body is hung up on.
  server.requestTimeout = 0
  server.keepAliveTimeout = 5_000
  server.maxConnections = 256
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else refuse(socket, 400)
  })
}

async function listen(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function close(server: Server, sockets: SocketCalls, collection: Collection): Promise<void> {
  await sockets.close()
  await collection.close()
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  await promise
}

/** What a program needs besides to run this host as it is shipped: the built bundle is one door. */
export { systemClock } from './clock.ts'
export { bundledContent } from './content.ts'
export { openHome } from './home.ts'
export { systemIds } from './ids.ts'
export { sentenceFor } from './sentences.ts'
