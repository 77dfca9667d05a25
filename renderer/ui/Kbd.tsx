import { Command, CornerDownLeft } from 'lucide-react'
import { Hidden } from './Hidden.tsx'
import { Icon } from './Icon.tsx'
import styles from './Kbd.module.css'

interface KbdProps {
  /** One key as it is written in the table of shortcuts: `Space`, `Mod`, `ArrowUp`, `g`. */
  readonly children: string
  /** On a button the key is only for the eye: the button works by any key that presses it. */
  readonly silent?: boolean
}

const NAMES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}
const SPOKEN: Readonly<Record<string, string>> = {
  Escape: 'Escape',
  Delete: 'Delete',
  ArrowUp: 'Up arrow',
  ArrowDown: 'Down arrow',
  ArrowLeft: 'Left arrow',
  ArrowRight: 'Right arrow',
  '?': 'Question mark',
  '/': 'Slash',
  ',': 'Comma',
  '=': 'Equals',
  '-': 'Minus',
  '[': 'Left bracket',
  ']': 'Right bracket',
  '\\': 'Backslash',
  '+': 'Plus',
  '>': 'Greater than',
  '#': 'Number sign',
}

/** A key. */
export function Kbd({ children: key, silent = false }: KbdProps) {
  return (
    <kbd className={styles.kbd} aria-hidden={silent || undefined}>
      <span className={styles.glyph} aria-hidden>
        {key === 'Enter' ? <Icon of={CornerDownLeft} size={12} /> : key === 'Mod' ? <Mod /> : written(key)}
      </span>
      {!silent && <Hidden>{spoken(key)}</Hidden>}
    </kbd>
  )
}

function Mod() {
  return isMac() ? <Icon of={Command} size={12} /> : 'Ctrl'
}

function written(key: string): string {
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

function spoken(key: string): string {
  if (key === 'Mod') return isMac() ? 'Command' : 'Control'
  return SPOKEN[key] ?? written(key)
}

function isMac(): boolean {
  return document.documentElement.dataset['os'] === 'mac'
}
