import { useEffect, useRef, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { isTextField } from '../../commands/keys.ts'
import { useCommands } from '../../commands/registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Title } from '../../ui/Title.tsx'
import { text } from './text.ts'
import styles from './Start.module.css'

interface StepProps {
  /** The day it is, and which step this is. */
  readonly kicker: string
  readonly title: string
  readonly why: string
  readonly skipLabel: string
  readonly onNext: () => void
  readonly onSkip: () => void
  readonly children: ReactNode
}

/** A question of the first run: Enter goes on with the answer, Escape without one, from wherever focus is. */
export function Step({ kicker, title, why, skipLabel, onNext, onSkip, children }: StepProps) {
  const form = useRef<HTMLFormElement>(null)
  const next = () => {
    const wrong = form.current?.querySelector<HTMLInputElement>(':invalid, [aria-invalid=true]')
    if (wrong === null || wrong === undefined) onNext()
    else wrong.focus()
  }
  useEffect(() => {
    const field = (which: string) => form.current?.querySelector<HTMLInputElement>(which) ?? null
    ;(field('input:checked') ?? field('input'))?.focus()
  }, [])
  useCommands({ next: { label: text.next, run: next }, done: { label: skipLabel, run: onSkip } })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    next()
  }
  // A field keeps its keys from the commands; Escape is not one that it needs.
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(event.target instanceof Element) || !isTextField(event.target)) return
    event.preventDefault()
    onSkip()
  }
  return (
    <form ref={form} noValidate className={styles.step} onSubmit={submit} onKeyDown={escape}>
      <Head kicker={kicker} title={title} why={why} />
      {children}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" size="large">
          {text.next}
          <KeyHint id="next" />
        </Button>
        <CommandButton id="done" kind="ghost" size="large" />
      </div>
    </form>
  )
}

/** What is asked, and why. */
export function Head({ kicker, title, why }: Pick<StepProps, 'kicker' | 'title' | 'why'>) {
  return (
    <div className={styles.head}>
      <span className={styles.kicker}>{kicker}</span>
      <Title name={text.name} look="display">
        {title}
      </Title>
      <p className={styles.why}>{why}</p>
    </div>
  )
}
