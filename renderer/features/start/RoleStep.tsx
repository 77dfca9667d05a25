import { ROLES } from '../../../db/domain/settings.ts'
import { roleName } from '../../text.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { choose, goTo, skipRole } from './state.ts'
import { Step } from './Step.tsx'
import { text } from './text.ts'
import type { Asked } from './use-outlook.ts'
import styles from './Start.module.css'

const OPTIONS = ROLES.map(role => ({ value: role, label: roleName(role) }))

/** What the interview is for, with what that makes of the blocks. */
export function RoleStep({ choices, outlook, today }: Asked) {
  return (
    <Step
      kicker={today.label}
      title={text.roleTitle}
      why={text.roleWhy}
      skipLabel={text.noRole}
      onNext={() => {
        choose({ role: choices.role })
        goTo('cards')
      }}
      onSkip={skipRole}
    >
      <RadioGroup
        legend={text.role}
        hideLegend
        options={OPTIONS}
        value={choices.role}
        onChange={role => choose({ role })}
      />
      <div className={styles.reach} aria-live="polite">
        {outlook !== undefined && outlook.on.length > 0 && (
          <p>
            <b>{text.on(outlook.on.length)}</b> {text.names(outlook.on)}
          </p>
        )}
        {outlook !== undefined && outlook.later.length > 0 && (
          <p>
            <b>{text.later(outlook.later.length)}</b> {text.names(outlook.later)}
          </p>
        )}
      </div>
    </Step>
  )
}
