/** How the page looks and where it opens is part of it as it is served, so that the first frame is right. */
import type { HostApi } from '../../db/api/host.ts'
import type { Route } from '../../db/domain/route.ts'
import { Appearance, DEFAULT_SETTINGS } from '../../db/domain/settings.ts'

export const DEFAULT_APPEARANCE = Appearance.strip().parse(DEFAULT_SETTINGS)

/** Where in `<html …>` hosts say it; the build stops where it is missing. */
export const APPEARANCE_MARK = 'data-appearance'

/** What the page is told before it runs. */
export interface FirstFrame {
  readonly appearance: Appearance
  /** Where the last window was; null for where it begins. */
  readonly route: Route | null
}

/** Puts it into the page, as attributes: the policy forbids inline styles and scripts. */
export function stampPage(html: string, frame: FirstFrame, os: HostApi['os']): string {
  return html.replace(APPEARANCE_MARK, () => attributes(frame, os))
}

function attributes({ appearance, route }: FirstFrame, os: HostApi['os']): string {
  const { theme, textSize, contrast, motion, sidebarFolded } = appearance
  const sidebar = sidebarFolded ? 'folded' : 'full'
  const said = { theme, 'text-size': textSize, contrast, motion, sidebar, os, ...(route === null ? {} : { route }) }
  return Object.entries(said)
    .map(([name, value]) => `data-${name}="${escaped(String(value))}"`)
    .join(' ')
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
