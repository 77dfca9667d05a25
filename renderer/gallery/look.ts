/** How the gallery looks, which its address says: `?theme=dark&contrast=more&motion=reduced&text=150&dir=rtl`. */
export interface Look {
  readonly theme: 'system' | 'light' | 'dark'
  readonly contrast: 'system' | 'more'
  readonly motion: 'system' | 'reduced'
  /** In percent. */
  readonly text: '90' | '100' | '125' | '150'
  readonly dir: 'ltr' | 'rtl'
}

/** What can be chosen. */
export const CHOICES: { readonly [A in keyof Look]: readonly Look[A][] } = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'more'],
  motion: ['system', 'reduced'],
  text: ['90', '100', '125', '150'],
  dir: ['ltr', 'rtl'],
}

/** What the address says; the usual where it says nothing that is known. */
export function lookOf(search: string): Look {
  const said = new URLSearchParams(search)
  const one = <A extends keyof Look>(aspect: A, usual: Look[A]): Look[A] =>
    CHOICES[aspect].find(choice => choice === said.get(aspect)) ?? usual
  return {
    theme: one('theme', 'system'),
    contrast: one('contrast', 'system'),
    motion: one('motion', 'system'),
    text: one('text', '100'),
    dir: one('dir', 'ltr'),
  }
}

/** Puts it on <html>, by the attributes that the product uses, and into the address. */
export function wear(look: Look): void {
  const { dataset } = document.documentElement
  dataset['theme'] = look.theme
  dataset['contrast'] = look.contrast
  dataset['motion'] = look.motion
  dataset['textSize'] = look.text
  document.documentElement.dir = look.dir
  const said = new URLSearchParams(location.search)
  for (const [aspect, choice] of Object.entries(look)) said.set(aspect, choice)
  history.replaceState(null, '', `?${String(said)}${location.hash}`)
}

/** The one section that is asked for by `?only=menus`, or null for all. */
export function onlySection(search: string): string | null {
  return new URLSearchParams(search).get('only')
}
