/** What a screen of the list is, and how one comes to it. */
import type { TestHost } from '../host/start.ts'
import type { Size } from './app.ts'
import type { Hand } from './hand.ts'
import type { WorldName } from './worlds.ts'

/** What steps are taken with. */
export interface At {
  readonly hand: Hand
  readonly host: TestHost
}
export type Steps = (at: At) => Promise<unknown>

export interface Screen {
  /** Also the name of its pictures. */
  readonly name: string
  readonly route: string
  /** `usual` unless another is named. */
  readonly world?: WorldName
  /** What to do there before looking, by keyboard. */
  readonly steps?: Steps
  /** Opens an overlay from where the focus is by now. Esc then has to close it and give the focus back. */
  readonly opens?: Steps
  /** Its steps write, or end the host: it gets one for itself. */
  readonly alone?: true
  /** The connection breaks on purpose, and the browser says so in its console. */
  readonly cutOff?: true
  /** What arrives broken on purpose; what comes of it is said in the console, too. */
  readonly line?: (message: string) => string
  /** Exists in this window alone. */
  readonly only?: Size
  /** The picture of the design that shows the same, by its name there. */
  readonly design?: string
}
