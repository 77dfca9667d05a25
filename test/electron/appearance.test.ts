import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { APPEARANCE_MARK, DEFAULT_APPEARANCE, stampPage } from '../../electron/node/appearance.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'index.html'), 'utf8')

test('the page carries the mark that hosts replace', () => {
  expect(page).toContain(`<html lang="en" ${APPEARANCE_MARK}>`)
})

const APPEARANCE = { theme: 'dark', textSize: 130, contrast: 'more', motion: 'reduced', sidebarFolded: true } as const

test('theme, text size, contrast, motion, sidebar, system and the last route take its place', () => {
  const stamped = stampPage(page, { appearance: APPEARANCE, route: '/decks' }, 'mac')
  expect(stamped).toContain(
    '<html lang="en" data-theme="dark" data-text-size="130" data-contrast="more" data-motion="reduced" ' +
      'data-sidebar="folded" data-os="mac" data-route="/decks">',
  )
  expect(stamped).not.toContain(APPEARANCE_MARK)
})

test('a window that was never anywhere opens where the page begins', () => {
  expect(stampPage(page, { appearance: DEFAULT_APPEARANCE, route: null }, 'linux')).not.toContain('data-route')
})

test('whatever the route is, it stays inside its attribute', () => {
  const route = '/browse?q="><script>&amp=$&'
  const stamped = stampPage(page, { appearance: DEFAULT_APPEARANCE, route }, 'linux')
  expect(stamped).toContain('data-route="/browse?q=&quot;><script>&amp;amp=$&amp;">')
})
