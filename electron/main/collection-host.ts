/** Keeps the collection process up: starts it, gives windows a line to it, starts it anew when it falls, closes it. */
import { join } from 'node:path'
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { Appearance } from '../../db/domain/settings.ts'
import type { FromCollection, ToCollection } from '../node/process-messages.ts'
import type { Media } from '../node/site.ts'

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
  private asked = 0
  private readonly waiting = new Map<number, (found: Media | null) => void>()

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
    const { promise, resolve } = Promise.withResolvers<Media | null>()
    this.asked += 1
    this.waiting.set(this.asked, resolve)
    this.send({ kind: 'media', id: this.asked, hash })
    return promise
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
    else {
      this.waiting.get(message.id)?.(message.found)
      this.waiting.delete(message.id)
    }
  }

  private fell(): void {
    for (const answer of this.waiting.values()) answer(null)
    this.waiting.clear()
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
