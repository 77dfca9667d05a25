/** `npm run content:blind -- EM`: writes what a reader needs to solve a block without its keys. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLibrary } from './load.ts'
import { blindFile } from './review/blind.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const codes = process.argv.slice(2).map(code => code.toUpperCase())
const folder = join(ROOT, '.artifacts', 'blind')

const { blocks } = await loadLibrary(join(ROOT, 'content'))
mkdirSync(folder, { recursive: true })
for (const block of blocks.filter(({ code }) => codes.length === 0 || codes.includes(code))) {
  const file = join(folder, `${block.code}.yaml`)
  writeFileSync(file, blindFile(block))
  console.log(file)
}
