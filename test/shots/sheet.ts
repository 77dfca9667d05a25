/** One page with all pictures, each beside the picture of the design that shows the same. */
import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from '../../electron/build/bundles.ts'
import { SIZES, type Size } from '../helpers/app.ts'
import type { Screen } from '../helpers/screen.ts'
import { fileOf, sizesOf, THEMES } from './take.ts'

const DESIGN_DIR = process.env['DESIGN_DIR'] ?? join(ROOT, '..', 'shared', 'design', 'png')

type Pictured = Pick<Screen, 'name' | 'only' | 'design'>

/** Writes `index.html` beside the pictures and returns its path. */
export function writeSheet(folder: string, screens: readonly Pictured[]): string {
  const file = join(folder, 'index.html')
  writeFileSync(file, pageOf(folder, screens))
  return file
}

function pageOf(folder: string, screens: readonly Pictured[]): string {
  const links = screens.map(({ name }) => `<a href="#${name}">${name}</a>`).join(' ')
  const sections = screens.map(screen => sectionOf(folder, screen)).join('\n')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Recall@K, every screen</title>
<style>
body { margin: 24px; font: 14px/1.5 system-ui, sans-serif; background: #8a938c }
section { display: flex; flex-wrap: wrap; gap: 16px; margin-top: 32px }
h2 { flex: 0 0 100%; margin: 0 }
figure { margin: 0 }
img { display: block; width: 640px }
a { color: inherit }
</style>
<h1>Recall@K, every screen</h1>
<p>${links}</p>
${sections}
</html>
`
}

function sectionOf(folder: string, screen: Pictured): string {
  const { name, design } = screen
  const figures = sizesOf(screen).flatMap(size =>
    THEMES.flatMap(theme => {
      const { width, height } = SIZES[size]
      const words = `${theme}, ${width} × ${height}`
      const ours = figure(fileOf(name, theme, size), words)
      const theirs = design === undefined ? null : designFile(design, theme, size)
      return theirs === null ? [ours] : [ours, figure(relative(folder, theirs), `${words}, as designed`)]
    }),
  )
  return `<section id="${name}"><h2>${name}</h2>${figures.join('')}</section>`
}

/** The design names its smaller window in the file. */
function designFile(design: string, theme: string, size: Size): string | null {
  const { width, height } = SIZES[size]
  const file = join(DESIGN_DIR, `${design}${size === 'usual' ? '' : `-${width}x${height}`}.${theme}.png`)
  return existsSync(file) ? file : null
}

function figure(source: string, words: string): string {
  return `<figure><a href="${source}"><img src="${source}" alt="${words}" loading="lazy"></a><figcaption>${words}</figcaption></figure>`
}
