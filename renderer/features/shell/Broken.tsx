import { useState } from 'react'
import { useLocation } from 'wouter'
import { version } from '../../../package.json'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { useCommands } from '../../commands/registry.ts'
import { LogView } from '../../LogView.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { Title } from '../../ui/Title.tsx'
import { text } from './text.ts'
import styles from './Shell.module.css'

interface BrokenProps {
  /** What the screen is called. */
  readonly screen: string
  /** What the learner has in hand: a card on screen, or an answer that is not stored yet. */
  readonly inHand: 'nothing' | 'card' | 'answer'
  /** Draws it anew, once what it shows has been asked for again. */
  readonly onRestart: () => Promise<void>
}

const WORDS = { nothing: text.brokenBody, card: text.brokenCard, answer: text.brokenAnswer } as const

/** A screen that failed to draw: what is safe, the way back to it, and what to report. */
export function Broken({ screen, inHand, onRestart }: BrokenProps) {
  const [path, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [open, setOpen] = useState(false)
  const restart = () => {
    setBusy(true)
    // Where it fails again, this panel is still the one that stands.
    void onRestart().finally(() => setBusy(false))
  }
  useCommands({ next: { when: !busy, label: text.restart, run: restart } })
  const actions = (
    <>
      <Button kind="primary" disabled={busy} onClick={restart}>
        {text.restart}
        <KeyHint id="next" />
      </Button>
      {path !== '/today' && (
        <Button kind="ghost" onClick={() => navigate('/today')}>
          {text.toToday}
        </Button>
      )}
      <Button kind="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? text.hideLog : text.showLog}
      </Button>
    </>
  )
  return (
    <div className={styles.broken}>
      <Title name={text.broken(screen)} look="hidden">
        {text.broken(screen)}
      </Title>
      <ErrorPanel title={text.broken(screen)} actions={actions}>
        {WORDS[inHand]}
      </ErrorPanel>
      {open && <LogView version={version} />}
    </div>
  )
}
