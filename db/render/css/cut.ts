/**
 * Foreign CSS cut down to what cannot load, leave the card, or run: `style` attributes, and style sheets of note types.
 * A sheet is written anew from what was understood of it, for a shadow root, in which `body` is `.body`.
 */
import { blockEnd, indexOfAny, withoutComments } from './scan.ts'
import { declarationOf, type Place } from './values.ts'

const LONGEST_SHEET = 200_000
const LONGEST_STYLE = 10_000
const MOST_RULES = 5_000
const DEEPEST = 4
const GROUPS = /^@(?:media|supports)\s+([\w\s():,.<>=/%-]+)$/i
const KEYFRAMES = /^@(?:-webkit-)?keyframes\s+([\w-]+)$/i
const STEP = /^(?:from|to|\d+(?:\.\d+)?%)(?:\s*,\s*(?:from|to|\d+(?:\.\d+)?%))*$/i
const NIGHT = /night[-_]?mode/i
/** What reaches out of the shadow root, or may be read in two ways. */
const NO_SELECTOR = /[<\\@;!]|:host|::slotted|::part|:has-slotted|:defined/i

interface Rules {
  left: number
}

/** The value of a `style` attribute as it may stand; empty when nothing of it may. */
export function cutStyle(style: string): string {
  if (style.length > LONGEST_STYLE) return ''
  return declarations(withoutComments(style), 'element', true).join('; ')
}

/** A note type's style sheet as it may stand. */
export function cutSheet(css: string): string {
  if (css.length > LONGEST_SHEET) return ''
  return rulesIn(withoutComments(css).replaceAll(/<!--|-->/g, ' '), 0, { left: MOST_RULES }).join('\n')
}

function rulesIn(css: string, depth: number, rules: Rules): string[] {
  const out: string[] = []
  for (let at = 0; at < css.length && rules.left > 0;) {
    const end = indexOfAny(css, '{};', at)
    const prelude = css.slice(at, end).trim().replaceAll(/\s+/g, ' ')
    if (css.charAt(end) !== '{') {
      // A statement like @import, or something that is none.
      at = end + 1
      continue
    }
    const close = blockEnd(css, end + 1)
    rules.left -= 1
    const rule = ruleOf(prelude, css.slice(end + 1, close), depth, rules)
    if (rule !== null) out.push(rule)
    at = close + 1
  }
  return out
}

function ruleOf(prelude: string, block: string, depth: number, rules: Rules): string | null {
  if (prelude.startsWith('@')) return groupOf(prelude, block, depth, rules)
  if (prelude === '' || prelude.length > 2_000 || NO_SELECTOR.test(prelude)) return null
  // A rule for the night was written for it.
  const kept = declarations(block, 'sheet', !NIGHT.test(prelude))
  return kept.length === 0 ? null : `${selectorOf(prelude)} { ${kept.join('; ')} }`
}

function groupOf(prelude: string, block: string, depth: number, rules: Rules): string | null {
  const name = KEYFRAMES.exec(prelude)?.[1]
  if (name !== undefined) return keyframes(name, block, rules)
  // What the system prefers is not what the app shows; colours for the night are made for every rule.
  if (depth >= DEEPEST || !GROUPS.test(prelude) || /prefers-color-scheme/i.test(prelude)) return null
  const inside = rulesIn(block, depth + 1, rules)
  return inside.length === 0 ? null : `${prelude} { ${inside.join(' ')} }`
}

function keyframes(name: string, block: string, rules: Rules): string {
  const steps: string[] = []
  for (let at = 0; at < block.length && rules.left > 0;) {
    const end = indexOfAny(block, '{};', at)
    const close = block.charAt(end) === '{' ? blockEnd(block, end + 1) : end
    const step = block.slice(at, end).trim()
    rules.left -= 1
    if (STEP.test(step))
      steps.push(`${step} { ${declarations(block.slice(end + 1, close), 'sheet', true).join('; ')} }`)
    at = close + 1
  }
  return `@keyframes ${name} { ${steps.join(' ')} }`
}

function declarations(css: string, place: Place, themed: boolean): string[] {
  const out: string[] = []
  for (let at = 0; at < css.length;) {
    const end = indexOfAny(css, ';{', at)
    if (css.charAt(end) === '{') {
      // A rule inside of a rule; or the rest of something broken.
      at = blockEnd(css, end + 1) + 1
      continue
    }
    const colon = css.indexOf(':', at)
    const kept =
      colon < 0 || colon > end
        ? null
        : declarationOf(css.slice(at, colon), css.slice(colon + 1, end), place, { themed })
    if (kept !== null) out.push(kept)
    at = end + 1
  }
  return out
}

/** The document of a card is a shadow root: what means the page means the elements that stand for it. */
function selectorOf(prelude: string): string {
  return prelude
    .replaceAll(
      /(^|[\s,>+~(])(body|html)(?=$|[\s,.:#[>+~)])/gi,
      (_, before: string, name: string) => `${before}.${name.toLowerCase()}`,
    )
    .replaceAll(/:root(?![\w-])/gi, '.html')
}
