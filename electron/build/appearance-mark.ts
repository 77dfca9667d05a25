import type { Plugin } from 'vite'
import { APPEARANCE_MARK, DEFAULT_APPEARANCE, stampPage } from '../node/appearance.ts'
import { systemOf } from '../node/system.ts'

/** Hosts put the appearance in the place of the mark. Without it the first frame would be wrong, so the build stops. */
export function appearanceMark(): Plugin {
  return {
    name: 'appearance-mark',
    transformIndexHtml(html, { server }) {
      if (!html.includes(APPEARANCE_MARK))
        throw new Error(`renderer/index.html needs <html lang="en" ${APPEARANCE_MARK}>`)
      return server === undefined
        ? html
        : stampPage(html, { appearance: DEFAULT_APPEARANCE, route: null }, systemOf(process.platform))
    },
  }
}
