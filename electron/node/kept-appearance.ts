import type { Appearance } from '../../db/domain/settings.ts'
import { filesOf, readAppearance } from '../../db/files.ts'

/** Theme and text size as the collection of a folder last kept them; readable before it is open. */
export function keptAppearance(home: string): Appearance {
  return readAppearance(filesOf(home))
}
