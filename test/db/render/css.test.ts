/** Foreign CSS: what stays of a look, and what never does. */
import { describe, expect, test } from 'vitest'
import { cutSheet, cutStyle } from '../../../db/render/css/cut.ts'

describe('a style attribute keeps', () => {
  test('what words look like, and loses where it would lead', () => {
    expect(cutStyle('font-weight: bold; position: absolute; text-align: center; top: 0')).toBe(
      'font-weight: bold; text-align: center',
    )
    expect(cutStyle('width: 99999px')).toBe('')
    expect(cutStyle('width: 300px; margin: 0 auto')).toBe('width: 300px; margin: 0 auto')
    expect(cutStyle('margin: 2em; background: url(x.png)')).toBe('margin: 2em')
    expect(cutStyle('--a: red; color: var(--a)')).toBe('')
    expect(cutStyle('font-family: "Helvetica Neue", Arial')).toBe('font-family: "Helvetica Neue", Arial')
  })

  test('its colours by day, and others that can be read by night', () => {
    expect(cutStyle('color: #24292e')).toBe('color: light-dark(#24292e,oklch(from #24292e max(l,.88) c h))')
    expect(cutStyle('background-color: white')).toBe('background-color: light-dark(white,transparent)')
    expect(cutStyle('color: inherit')).toBe('color: inherit')
  })
})

describe('a style sheet keeps', () => {
  test('its rules, groups and steps', () => {
    expect(cutSheet('.card { text-align: center; }\n.b, .c > i { margin: 1em }')).toBe(
      '.card { text-align: center }\n.b, .c > i { margin: 1em }',
    )
    expect(cutSheet('@media (max-width: 600px) { .card { margin: 0 } }')).toBe(
      '@media (max-width: 600px) { .card { margin: 0 } }',
    )
    expect(cutSheet('@keyframes a { from { opacity: 0 } 50% { opacity: 1 } }')).toBe(
      '@keyframes a { from { opacity: 0 } 50% { opacity: 1 } }',
    )
  })

  test('what it says of the night as it was written for it', () => {
    expect(cutSheet('.card.nightMode { color: #eee }')).toBe('.card.nightMode { color: #eee }')
    expect(cutSheet('@media (prefers-color-scheme: dark) { .card { color: #eee } }')).toBe('')
  })

  test('its page, which is an element here', () => {
    expect(cutSheet('body { margin: 0 } html > body .a { margin: 0 } :root { margin: 0 }')).toBe(
      '.body { margin: 0 }\n.html > .body .a { margin: 0 }\n.html { margin: 0 }',
    )
    expect(cutSheet('.body-text { margin: 0 } #html { margin: 0 }')).toBe(
      '.body-text { margin: 0 }\n#html { margin: 0 }',
    )
  })

  test('the rest of a rule that has something in it that is not kept', () => {
    expect(cutSheet('.card { color2: red; position: fixed; margin: 0; background: url(x) }')).toBe(
      '.card { margin: 0 }',
    )
    expect(cutSheet('@import "x"; @font-face { src: url(x) } .a { margin: 0 }')).toBe('.a { margin: 0 }')
    expect(cutSheet('.a { position: absolute; content: "»"; z-index: 3 }')).toBe(
      '.a { position: absolute; content: "»"; z-index: 3 }',
    )
  })

  test('what stands behind something broken', () => {
    expect(cutSheet('.a { margin: 0 /* } .b {} */ } .c { margin: 1px }')).toBe('.a { margin: 0 }\n.c { margin: 1px }')
    expect(cutSheet('.a { margin: 0; "open\n; } .c { margin: 1px }')).toBe('.a { margin: 0 }\n.c { margin: 1px }')
    expect(cutSheet('}}} .a { margin: 0 }')).toBe('.a { margin: 0 }')
  })
})
