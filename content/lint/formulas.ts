import katex from 'katex'

/** Formulas in a text that KaTeX, at its strictest, cannot set. */
export function brokenFormulas(markdown: string): string[] {
  return formulasIn(markdown).filter(formula => !canBeSet(formula))
}

function formulasIn(markdown: string): string[] {
  const withoutCode = markdown.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`]*`/g, '')
  return [...withoutCode.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)].map(([, block, inline]) => block ?? inline ?? '')
}

function canBeSet(formula: string): boolean {
  try {
    katex.renderToString(formula, { strict: 'error' })
    return true
  } catch {
    return false
  }
}
