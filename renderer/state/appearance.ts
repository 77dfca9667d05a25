/** The appearance on <html>. The host has put it there before the first frame; this follows later changes. */
import { QueryObserver } from '@tanstack/react-query'
import { query } from '../api/client.ts'
import { queries } from './queries.ts'

/** Keeps <html> in step with the settings for as long as the window lives. */
export function followAppearance(): void {
  const settings = new QueryObserver(queries, query.settings.get.queryOptions({ input: {} }))
  settings.subscribe(({ data }) => {
    if (data === undefined) return
    const { dataset } = document.documentElement
    dataset['theme'] = data.theme
    dataset['textSize'] = String(data.textSize)
    dataset['contrast'] = data.contrast
    dataset['motion'] = data.motion
    dataset['sidebar'] = data.sidebarFolded ? 'folded' : 'full'
  })
}

/** Whether the window is dark now, by choice or by the system. */
export function isDark(): boolean {
  const { theme } = document.documentElement.dataset
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
}
