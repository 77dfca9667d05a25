/** The native verbs a host may have; features ask for a verb, never for a host. */
import { z } from 'zod'

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
}
