/** `npm run content:page`: writes `docs/CONTENT.md` from the files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLibrary } from './load.ts'
import { contentsPage } from './totals/page.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const file = join(ROOT, 'docs', 'CONTENT.md')
writeFileSync(file, contentsPage(await loadLibrary(join(ROOT, 'content'))))
console.log(file)
