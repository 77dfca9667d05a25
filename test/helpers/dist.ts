/** The built product with other content than it ships. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../content/schema.ts'
import { DIST } from '../../electron/build/bundles.ts'

/** A folder like the build's, whose content is this library; for `startHost({ dist })`. */
export function distWith(library: Library): string {
  const dist = mkdtempSync(join(tmpdir(), 'recall-at-k-dist-'))
  for (const part of ['node', 'renderer', 'package.json']) symlinkSync(join(DIST, part), join(dist, part))
  const content = join(dist, 'content')
  mkdirSync(content)
  writeFileSync(join(content, 'library.json'), JSON.stringify(library))
  writeFileSync(join(content, 'hash.json'), JSON.stringify({ hash: library.hash }))
  return dist
}
