import { CommandButton } from '../../commands/CommandButton.tsx'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { useCommands } from '../../commands/registry.ts'
import { Waiting } from '../../Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { ACTIONS } from './actions.ts'
import { Head } from './Step.tsx'
import { StepsCard } from './StepsCard.tsx'
import { text } from './text.ts'
import { useBegin } from './use-begin.ts'
import type { Asked } from './use-outlook.ts'
import styles from './Start.module.css'

const TODAY = '/today'

/** The ways to the first cards, the likely one on Enter; everything chosen is kept with whichever is taken. */
export function CardsStep({ choices, outlook, error, onRetry, today }: Asked) {
  const { busy, begin } = useBegin(choices)
  const actions = outlook === undefined ? [] : ACTIONS.filter(({ possible }) => possible(outlook))
  const [first] = actions
  useCommands({
    next: { when: !busy, label: first?.button ?? text.toToday, run: () => begin(first?.to ?? TODAY) },
    done: { when: !busy, label: text.toToday, run: () => begin(TODAY) },
  })
  if (outlook === undefined) return <Waiting label={text.loading} error={error} onRetry={onRetry} />
  return (
    <div className={styles.step}>
      <Head
        kicker={today.label}
        title={text.cardsTitle(outlook.first)}
        why={text.reach(outlook, choices.minutesADay)}
      />
      <StepsCard choices={choices} outlook={outlook}>
        {actions.map(({ id, icon, title, detail, minutes, button, to }) => (
          <li key={id} className={styles.row} data-action>
            <Icon of={icon} size={20} />
            <div>
              <p className={styles.title}>{id === first?.id ? <Mark>{title(outlook)}</Mark> : title(outlook)}</p>
              <p className={styles.detail}>{detail(outlook)}</p>
            </div>
            <span className={styles.minutes}>{minutes?.(outlook)}</span>
            <Button kind={id === first?.id ? 'primary' : 'plain'} disabled={busy} onClick={() => begin(to)}>
              {button}
              {id === first?.id && <KeyHint id="next" />}
            </Button>
          </li>
        ))}
      </StepsCard>
      <div className={styles.actions}>
        <CommandButton id="done" kind="ghost" size="large" />
      </div>
    </div>
  )
}
