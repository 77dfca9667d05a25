import { Button, type ButtonProps } from '../ui/Button.tsx'
import { KeyHint } from './KeyHint.tsx'
import { useCommand } from './registry.ts'
import type { CommandId } from './table.ts'

interface CommandButtonProps extends Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'ref'> {
  readonly id: CommandId
  /** What stands on it, where what it is about shows already and its name would be long. */
  readonly label?: string | undefined
}

/** A button for a command: its name, its key, and what it does. */
export function CommandButton({ id, label: short, ...look }: CommandButtonProps) {
  const { label, when, run } = useCommand(id)
  return (
    <Button {...look} disabled={!when} onClick={() => void run()}>
      {short ?? label}
      <KeyHint id={id} />
    </Button>
  )
}
