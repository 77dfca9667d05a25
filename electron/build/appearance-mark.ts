import type { Plugin } from 'vite'
import { APPEARANCE_MARK, stampAppearance } from '../node/appearance.ts'
import { systemOf } from '../node/system.ts'

/** Hosts put theme and text size in the place of the mark. Without it the first frame would be wrong, so the build stops. */
export function appearanceMark(): Plugin {
  return {
    name: 'appearance-mark',
    transformIndexHtml(html, { server }) {
      if (!html.includes(APPEARANCE_MARK))
        throw new Error(`renderer/index.html needs <html lang="en" ${APPEARANCE_MARK}>`)
      return server === undefined
        ? html
        : stampAppearance(html, { theme: 'system', textSize: 100 }, systemOf(process.platform))
    },
  }
}
