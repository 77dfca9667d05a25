/** The native verbs a host may have; features ask for a verb, never for a host. */
import { z } from 'zod'
import type { ErrorCode, ErrorFacts } from '../domain/errors.ts'

/** The menus of the menu bar that hold commands of the page, in the order they stand there. */
export const MENUS = ['file', 'edit', 'view', 'go', 'card', 'help'] as const
export type MenuName = (typeof MENUS)[number]

/** One command as the menu bar shows it. */
export const MenuCommand = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
  label: z.string().min(1).max(120),
  /** The key it listens to, as the page writes keys (`Mod+Shift+l`), or null. */
  key: z.string().min(1).max(40).nullable(),
  enabled: z.boolean(),
  menu: z.enum(MENUS),
})
export type MenuCommand = z.infer<typeof MenuCommand>

/** Everything the menu bar shows of the page. */
export const MenuCommands = z.array(MenuCommand).max(100)

/** What a file that was handed over is called from now on (`imports.open`), or why it is not taken. */
export type OfferReply = { readonly offer: string } | { readonly code: ErrorCode; readonly facts: ErrorFacts }

export interface HostApi {
  /** `mac`, `windows` or `linux`: which keys and title bar the window shows. */
  readonly os: 'mac' | 'windows' | 'linux'
  /** Whether the window draws its own title bar (the shell hides the native one). */
  readonly frameless: boolean
  /** Opens the data folder in the file manager, where the host can. */
  showFolder?(): void
  /** Puts these commands into the menu bar, in place of those before. */
  setMenu?(commands: readonly MenuCommand[]): void
  /** Calls back with the id of a command that was chosen in the menu bar. */
  onCommand?(chosen: (id: string) => void): void
  /** Takes back, or does again, what was typed into the field that has focus. */
  turnTyping?(direction: 'undo' | 'redo'): void
  /** Hands over a file that was chosen or dropped, by its path, or a folder that was dropped. A host without this takes its bytes. */
  offer?(file: File): Promise<OfferReply>
  /** Lets the learner choose a folder of Markdown files; null when none was chosen. */
  offerFolder?(): Promise<OfferReply | null>
  /** Lets the learner choose where a new file goes; null when it goes nowhere. */
  choosePlace?(name: string): Promise<string | null>
  /** Shows beside the window’s icon how far its work is, from 0 to 1; null takes it away. */
  setProgress?(share: number | null): void
}
