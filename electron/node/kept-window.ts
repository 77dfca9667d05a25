import { filesOf, readAppearance, readRoute } from '../../db/files.ts'
import type { FirstFrame } from './appearance.ts'

/** Look and place as the collection of a folder last kept them; readable before it is open. */
export function keptWindow(home: string): FirstFrame {
  const files = filesOf(home)
  return { appearance: readAppearance(files), route: readRoute(files) }
}
