/** Whether a text can be set as it is meant: its formulas by KaTeX, its code in a language that is coloured. */
import type { Broken } from './finding.ts'
import { brokenFormulas } from './formulas.ts'
import type { Said } from './parts.ts'

/** Languages that `db/render` colours. */
const LANGUAGES = new Set(['python', 'sql', 'json', 'bash', 'typescript', 'yaml'])

export function brokenSetting(texts: readonly Said[]): Broken[] {
  return texts.flatMap(({ what, text }) => [
    ...brokenFormulas(text).map(formula => ({ rule: 'formula', message: `${what}: KaTeX cannot set $${formula}$` })),
    ...fences(text)
      .filter(language => !LANGUAGES.has(language))
      .map(language => ({ rule: 'code', message: `${what}: no code block can be “${language}”` })),
  ])
}

/** The language of each code block; empty: none is named. */
function fences(markdown: string): string[] {
  const [...marks] = markdown.matchAll(/^\s*```(.*)$/gm)
  return marks.filter((_, at) => at % 2 === 0).map(([, language = '']) => language.trim())
}
