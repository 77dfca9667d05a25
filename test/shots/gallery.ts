/** Pictures of the design system: the gallery as one long page. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { startGallery } from '../../electron/dev/gallery.ts'
import { openApp, SIZES } from '../helpers/app.ts'
import { fileOf, pictureOf, PICTURED, THEMES } from './take.ts'

/** Takes the gallery in both themes and every pictured width, as tall as it is. Returns how many pictures that is. */
export async function takeGallery(browser: Browser, folder: string): Promise<number> {
  const gallery = await startGallery()
  try {
    for (const size of PICTURED) {
      for (const theme of THEMES) {
        const app = await openApp(browser, `${gallery.address}/?theme=${theme}`, { theme, size, still: true })
        const height = await app.page
          .locator('main')
          .evaluate(main => main.scrollHeight + main.getBoundingClientRect().top)
        await app.page.setViewportSize({ width: SIZES[size].width, height: Math.ceil(height) })
        writeFileSync(join(folder, fileOf('gallery', theme, size)), await pictureOf(app, theme))
        await app.page.context().close()
      }
    }
    return PICTURED.length * THEMES.length
  } finally {
    await gallery.close()
  }
}
