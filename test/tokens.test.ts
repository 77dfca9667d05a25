/** The colours as numbers: every pair that carries words, borders of controls or data keeps its WCAG ratio. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ BrowserWindow: null, nativeTheme: {}, systemPreferences: {} }))
const { frameColours } = await import('../electron/main/window.ts')

const css = readFileSync(join(import.meta.dirname, '..', 'renderer', 'ui', 'tokens.css'), 'utf8')

type Colours = ReadonlyMap<string, { readonly light: string; readonly dark: string }>

/** Tokens of the blocks with this selector that are plain colours: one for both themes, or one for each. */
function coloursOf(selector: string): Colours {
  const block = css.slice(css.indexOf(selector))
  const lines = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (?:light-dark\()?(#\w{6})(?:, (#\w{6})\))?;/g)
  return new Map([...lines].map(([, name = '', light = '', dark = light]) => [name, { light, dark }]))
}

const USUAL = coloursOf(':root {')
const MORE_BY_SETTING = coloursOf(`[data-contrast='more'] {`)
const MORE_BY_SYSTEM = coloursOf('@media (prefers-contrast: more) {')

/** Relative luminance of a colour, 0 … 1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, 1 … 21. */
function ratio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const SURFACES = ['card', 'sheet', 'paper', 'sunk', 'hover']
const GROUNDS = ['card', 'sheet', 'paper', 'sunk']
const WORDS = 4.5
const SHAPES = 3

/** Foreground, the grounds it stands on, and the least ratio. */
const PAIRS: readonly (readonly [front: string, grounds: readonly string[], least: number])[] = [
  ...['ink', 'ink-2', 'ink-3', 'link', 'good', 'bad', 'warn', 'info'].map(front => [front, SURFACES, WORDS] as const),
  ...['good', 'bad', 'warn'].flatMap(tone => [
    [tone, [`${tone}-soft`], WORDS] as const,
    ['ink', [`${tone}-soft`], WORDS] as const,
    ['ink-2', [`${tone}-soft`], WORDS] as const,
  ]),
  ['on-action', ['action', 'action-hover'], WORDS],
  ['action-key', ['action'], WORDS],
  ['on-mark', ['mark'], WORDS],
  ['ink', ['mark-soft'], WORDS],
  ['ink-2', ['mark-soft'], WORDS],
  ['control', GROUNDS, SHAPES],
  ['focus', GROUNDS, SHAPES],
  ['seq-3', ['card'], SHAPES],
  ['seq-4', ['card'], SHAPES],
  ['viz-2', ['card', 'sheet'], SHAPES],
]

function tooWeak(colours: Colours, theme: 'light' | 'dark', pairs: typeof PAIRS): string[] {
  const of = (name: string) => colours.get(name)?.[theme] ?? '#000000'
  return pairs.flatMap(([front, grounds, least]) =>
    grounds
      .map(ground => [ground, ratio(of(front), of(ground))] as const)
      .filter(([, found]) => found < least)
      .map(([ground, found]) => `${front} on ${ground}: ${found.toFixed(2)} < ${least}`),
  )
}

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  test('words, borders of controls, focus and data stand out enough from what they stand on', () => {
    expect(
      [...new Set(PAIRS.flatMap(([front, grounds]) => [front, ...grounds]))].filter(name => !USUAL.has(name)),
    ).toEqual([])
    expect(tooWeak(USUAL, theme, PAIRS)).toEqual([])
  })

  test('more contrast makes the palest words as strong as the second ink, and every decorative border stronger', () => {
    const more: Colours = new Map([...USUAL, ...MORE_BY_SETTING])
    expect(tooWeak(more, theme, PAIRS)).toEqual([])
    expect(more.get('ink-3')?.[theme]).toBe(USUAL.get('ink-2')?.[theme])
    expect(more.get('rule-2')?.[theme]).toBe(USUAL.get('control')?.[theme])
    expect(tooWeak(more, theme, [['control', GROUNDS, WORDS]])).toEqual([])
    for (const border of ['rule', 'rule-2', 'control']) {
      const [before, after] = [USUAL, more].map(colours =>
        ratio(colours.get(border)?.[theme] ?? '', colours.get('sheet')?.[theme] ?? ''),
      )
      expect(after).toBeGreaterThan(before ?? Infinity)
    }
  })

  test('the frame that the system draws has the colours of the page', () => {
    const dark = theme === 'dark'
    const of = (name: string) => USUAL.get(name)?.[theme]?.toUpperCase()
    expect(frameColours(dark, false)).toEqual({ paper: of('paper'), ink: of('ink-2') })
    expect(frameColours(dark, true)).toEqual({ paper: of('paper'), ink: of('ink') })
  })
})

test('more contrast by the settings is the same as more contrast by the system', () => {
  expect(MORE_BY_SETTING.size).toBeGreaterThan(0)
  expect([...MORE_BY_SYSTEM]).toEqual([...MORE_BY_SETTING])
})
