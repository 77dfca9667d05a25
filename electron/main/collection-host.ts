/** Keeps the collection process up: starts it, gives windows a line to it, starts it anew when it falls, closes it. */
import { join } from 'node:path'
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { OfferReply } from '../../db/api/host.ts'
import type { Appearance } from '../../db/domain/settings.ts'
import type { FromCollection, ToCollection } from '../node/process-messages.ts'
import type { Exported, Media } from '../node/site.ts'
import { Questions } from './questions.ts'

export interface CollectionHostOptions {
  readonly home: string
  /** The folder of the build. */
  readonly dist: string
  onAppearance(appearance: Appearance): void
  /** The process fell and runs again: every window needs a new line. */
  onRestart(): void
  /** It fell again right after it had been started anew. */
  onGivenUp(): void
}

/** Time for the backup on quit; the collection itself is safe at any moment. */
const CLOSE_LIMIT_MS = 20_000
/** A second fall within this time is not tried again. */
const RESTART_APART_MS = 60_000

export class CollectionHost {
  private readonly options: CollectionHostOptions
  private process: UtilityProcess
  private closing = false
  private lastFall = -RESTART_APART_MS
  private readonly pictures = new Questions<Media | null>()
  private readonly exports = new Questions<Exported | null>()
  private readonly offers = new Questions<OfferReply>()

  constructor(options: CollectionHostOptions) {
    this.options = options
    this.process = this.start()
  }

  /** A fresh line to the collection: this end for a window. */
  line(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    this.send({ kind: 'line' }, [port1])
    return port2
  }

  /** Where a picture or sound lies. */
  media(hash: string): Promise<Media | null> {
    return this.pictures.ask(id => this.send({ kind: 'media', id, hash }))
  }

  /** Where an exported file lies. */
  exported(name: string): Promise<Exported | null> {
    return this.exports.ask(id => this.send({ kind: 'exported', id, export: name }))
  }

  /** Hands a file over that the learner chose. */
  offer(path: string, name: string): Promise<OfferReply> {
    return this.offers.ask(id => this.send({ kind: 'offer', id, path, name }))
  }

  /** Backs up and closes, or gives up waiting for it. */
  async close(): Promise<void> {
    this.closing = true
    if (this.process.pid === undefined) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const limit = setTimeout(() => this.process.kill(), CLOSE_LIMIT_MS)
    this.process.once('exit', () => resolve())
    this.send({ kind: 'close' })
    await promise
    clearTimeout(limit)
  }

  private start(): UtilityProcess {
    const { home, dist } = this.options
    const started = utilityProcess.fork(join(dist, 'node', 'collection-process.js'), [], {
      serviceName: 'Recall@K collection',
    })
    started.on('message', (message: FromCollection) => this.heard(message))
    started.once('exit', () => this.fell())
    started.postMessage({ kind: 'open', home, dist } satisfies ToCollection)
    return started
  }

  private heard(message: FromCollection): void {
    if (message.kind === 'appearance') this.options.onAppearance(message.appearance)
    if (message.kind === 'media') this.pictures.answer(message.id, message.found)
    if (message.kind === 'exported') this.exports.answer(message.id, message.found)
    if (message.kind === 'offer') this.offers.answer(message.id, message.offered)
  }

  private fell(): void {
    this.pictures.giveUp(null)
    this.exports.giveUp(null)
    this.offers.giveUp({ code: 'connection-lost', facts: {} })
    if (this.closing) return
    const again = performance.now() - this.lastFall >= RESTART_APART_MS
    this.lastFall = performance.now()
    if (!again) return this.options.onGivenUp()
    this.process = this.start()
    this.options.onRestart()
  }

  private send(message: ToCollection, ports: MessagePortMain[] = []): void {
    this.process.postMessage(message, ports)
  }
}
