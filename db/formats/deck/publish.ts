/** `npm run content:schema`: writes the JSON Schemas into `content/schema/`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedSchemas } from './json-schema.ts'

const FOLDER = join(import.meta.dirname, '../../../content/schema')

mkdirSync(FOLDER, { recursive: true })
for (const [name, text] of publishedSchemas()) {
  writeFileSync(join(FOLDER, name), text)
  console.log(`content/schema/${name}`)
}
