import type { Element, Root } from 'hast'
import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { visit } from 'unist-util-visit'

const LANGUAGES = ['python', 'sql', 'json', 'bash', 'typescript', 'yaml'] as const
const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const

let loading: Promise<HighlighterCore> | null = null

/** Colours the code blocks of a tree in place; a language we do not carry stays plain. */
export async function colourCode(tree: Root): Promise<void> {
  const blocks: Element[] = []
  visit(tree, 'element', node => {
    if (node.tagName === 'pre' && languageOf(node) !== null) blocks.push(node)
  })
  if (blocks.length === 0) return
  const highlighter = await (loading ??= load())
  for (const block of blocks) colour(highlighter, block)
}

function colour(highlighter: HighlighterCore, block: Element): void {
  const lang = languageOf(block)
  if (lang === null) return
  const text = block.children
    .flatMap(child => (child.type === 'element' ? child.children : []))
    .map(node => (node.type === 'text' ? node.value : ''))
  const [pre] = highlighter.codeToHast(text.join('').trimEnd(), { lang, themes: THEMES, defaultColor: false }).children
  if (pre?.type !== 'element') return
  block.children = pre.children
  block.properties = { className: ['code'], tabIndex: 0 }
}

function languageOf(block: Element): string | null {
  const [code] = block.children
  if (code?.type !== 'element' || code.tagName !== 'code') return null
  const names = Array.isArray(code.properties['className']) ? code.properties['className'] : []
  const name = names.find(one => typeof one === 'string' && one.startsWith('language-'))
  const language = typeof name === 'string' ? name.slice('language-'.length) : ''
  return LANGUAGES.some(known => known === language) ? language : null
}

function load(): Promise<HighlighterCore> {
  return createHighlighterCore({
    engine: createJavaScriptRegexEngine(),
    themes: [
      import('shiki/themes/github-light-high-contrast.mjs'),
      import('shiki/themes/github-dark-high-contrast.mjs'),
    ],
    langs: [
      import('shiki/langs/python.mjs'),
      import('shiki/langs/sql.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/bash.mjs'),
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/yaml.mjs'),
    ],
  })
}
