import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { APPEARANCE_MARK, stampAppearance } from '../../electron/node/appearance.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'index.html'), 'utf8')

test('the page carries the mark that hosts replace', () => {
  expect(page).toContain(`<html lang="en" ${APPEARANCE_MARK}>`)
})

test('theme, text size and system take its place', () => {
  const stamped = stampAppearance(page, { theme: 'dark', textSize: 130 }, 'mac')
  expect(stamped).toContain('<html lang="en" data-theme="dark" data-text-size="130" data-os="mac">')
  expect(stamped).not.toContain(APPEARANCE_MARK)
})
