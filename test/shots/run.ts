/**
 * `npm run shots`: a picture of every screen of the list, in both themes and two window sizes, into `.artifacts/shots`,
 * with a sheet that shows them beside the pictures of the design. `-- --readme` remakes the pictures of the README;
 * `-- decks today` takes those alone whose names begin so. The same tree gives the same files.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../electron/build/bundles.ts'
import { buildStale } from '../../electron/build/ensure.ts'
import { launchBrowser } from '../helpers/app.ts'
import { SCREENS } from '../helpers/screens.ts'
import { makeWorlds } from '../helpers/worlds.ts'
import { takeGallery } from './gallery.ts'
import { takeReadmePictures } from './readme.ts'
import { writeSheet } from './sheet.ts'
import { takePictures } from './take.ts'

const FOLDER = join(ROOT, '.artifacts', 'shots')
/** The same folders every time: Settings show where the collection lies. */
const HOMES = join(tmpdir(), 'recall-at-k-shots')

const wanted = process.argv.slice(2)
const forReadme = wanted.includes('--readme')
const screens =
  wanted.length === 0 ? SCREENS : SCREENS.filter(({ name }) => wanted.some(start => name.startsWith(start)))

await buildStale()
const worlds = makeWorlds({ homeOf: name => join(HOMES, name.replaceAll(' ', '-')) })
const browser = await launchBrowser()
try {
  if (forReadme) await takeReadmePictures(browser, worlds)
  else {
    if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true })
    mkdirSync(FOLDER, { recursive: true })
    const { taken, failed } = await takePictures(browser, worlds, screens, FOLDER)
    const parts = wanted.length === 0 || wanted.includes('gallery') ? await takeGallery(browser, FOLDER) : 0
    const sheet = writeSheet(FOLDER, parts > 0 ? [...screens, { name: 'gallery' }] : screens)
    console.log(`${taken + parts} pictures; side by side in ${sheet}`)
    for (const one of failed) console.error(`No picture of ${one}`)
    process.exitCode = failed.length > 0 ? 1 : 0
  }
} finally {
  await worlds.end()
  await browser.close()
}
