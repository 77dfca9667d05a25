/** Whether a text can be set as it is meant: its formulas by KaTeX, its diagrams drawn, its code coloured. */
import { brokenDiagrams } from './diagrams.ts'
import type { Broken } from './finding.ts'
import { brokenFormulas } from './formulas.ts'
import type { Said } from './parts.ts'

/** Languages that `db/render` colours, and the one that it draws. */
const LANGUAGES = new Set(['mermaid', 'python', 'sql', 'json', 'bash', 'typescript', 'yaml'])

export function brokenSetting(texts: readonly Said[]): Broken[] {
  return texts.flatMap(({ what, text }) => [
    ...brokenFormulas(text).map(formula => ({ rule: 'formula', message: `${what}: KaTeX cannot set $${formula}$` })),
    ...brokenDiagrams(text).map(fault => ({ rule: 'diagram', message: `${what}: a diagram ${fault}` })),
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
