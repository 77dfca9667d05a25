/** The native verbs a host may have; features ask for a verb, never for a host. */
export interface HostApi {
  /** `mac`, `windows` or `linux`: which keys and title bar the window shows. */
  readonly os: 'mac' | 'windows' | 'linux'
  /** Whether the window draws its own title bar (the shell hides the native one). */
  readonly frameless: boolean
  /** Opens the data folder in the file manager, where the host can. */
  showFolder?(): void
}
