/** One collection, for the windows whose ports the parent process hands over. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { OfferReply } from '../../db/api/host.ts'
import type { Collection, CollectionOptions } from '../../db/collection.ts'
import { AppError } from '../../db/domain/errors.ts'
import { answerCalls, type Line } from './calls.ts'
import { bundledContent } from './content.ts'
import type { FromCollection, ToCollection } from './process-messages.ts'

/** A message port as Electron hands it over in a process of its own. */
export interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: string): void
  start(): void
  close(): void
}

/** The process that started this one. */
export interface Parent {
  on(event: 'message', listener: (event: { data: ToCollection; ports: readonly Port[] }) => void): unknown
  postMessage(message: FromCollection): void
}

/** How a collection is opened; the entry says with which clock and ids. */
export type Opener = (options: Pick<CollectionOptions, 'home' | 'content'>) => Promise<Collection>

/** Does what the parent says until it says `close`; then calls `exit`. */
export function serveParent(parent: Parent, open: Opener, exit: () => void): void {
  const opening = Promise.withResolvers<Served>()
  const obey = async (message: ToCollection, ports: readonly Port[]): Promise<void> => {
    if (message.kind === 'open') {
      const content = bundledContent(join(message.dist, 'content'))
      opening.resolve(begin(parent, await open({ home: message.home, content })))
      return
    }
    const { collection, answer } = await opening.promise
    if (message.kind === 'line') for (const port of ports) answer(lineOf(port))
    if (message.kind === 'media')
      parent.postMessage({ kind: 'media', id: message.id, found: collection.media(message.hash) })
    if (message.kind === 'exported')
      parent.postMessage({ kind: 'exported', id: message.id, found: collection.exported(message.export) })
    if (message.kind === 'offer')
      parent.postMessage({ kind: 'offer', id: message.id, offered: offered(collection, message.path, message.name) })
    if (message.kind === 'close') await collection.close().then(exit)
  }
  parent.on('message', ({ data, ports }) => void obey(data, ports))
}

function offered(collection: Collection, path: string, name: string): OfferReply {
  try {
    return { offer: collection.offer(path, name) }
  } catch (error) {
    const { code, facts } = error instanceof AppError ? error : new AppError('unexpected', {}, error)
    if (code === 'unexpected') console.error(error)
    return { code, facts }
  }
}

interface Served {
  readonly collection: Collection
  readonly answer: (line: Line) => void
}

function begin(parent: Parent, collection: Collection): Served {
  void tellAppearance(parent, collection)
  return { collection, answer: answerCalls(collection.router) }
}

/** The window's frame follows the theme, so the parent hears of it now and whenever the settings change. */
async function tellAppearance(parent: Parent, collection: Collection): Promise<void> {
  const tell = () => parent.postMessage({ kind: 'appearance', appearance: collection.appearance() })
  tell()
  const client = createRouterClient(collection.router)
  for await (const { kinds } of await client.collection.changes({})) {
    if (kinds.includes('settings') || kinds.includes('everything')) tell()
  }
}

function lineOf(port: Port): Line {
  port.start()
  return {
    send: message => port.postMessage(message),
    onMessage: listener => port.on('message', event => listener(event.data)),
    onClose: listener => port.on('close', listener),
    drop: () => port.close(),
  }
}
