import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api, query } from '../../api/client.ts'
import { useShortcuts } from '../../commands/keys.ts'
import { turn } from '../../state/history.ts'
import { isDark } from '../../state/appearance.ts'
import { report, showSheet, useSheet } from '../../state/ui.ts'
import { ShortcutsSheet } from './ShortcutsSheet.tsx'

const SIZES = { least: 90, normal: 100, most: 150, step: 5 }

/** The keys that work everywhere, and the sheet that lists them all. */
export function GlobalKeys() {
  const sheetOpen = useSheet(sheet => sheet.open)
  const [, navigate] = useLocation()
  const { data: settings } = useQuery(query.settings.get.queryOptions({ input: {} }))
  const size = settings?.textSize ?? SIZES.normal
  const resize = (to: number) => {
    const textSize = Math.min(SIZES.most, Math.max(SIZES.least, to))
    if (textSize !== size) api.settings.change({ textSize }).catch(report)
  }
  useShortcuts({
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    sheet: () => showSheet(),
    settings: () => navigate('/settings'),
    back: () => history.back(),
    theme: () => api.settings.change({ theme: isDark() ? 'light' : 'dark' }).catch(report),
    larger: () => resize(size + SIZES.step),
    smaller: () => resize(size - SIZES.step),
    normalSize: () => resize(SIZES.normal),
    goToday: () => navigate('/today'),
    goReview: () => navigate('/review'),
    goDecks: () => navigate('/decks'),
    goSettings: () => navigate('/settings'),
  })
  return <ShortcutsSheet open={sheetOpen} onClose={() => showSheet(false)} />
}
