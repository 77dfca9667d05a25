import type { ImportChoices, NoteCounts } from '../../../db/api/imports.ts'
import { digits } from '../../numbers.ts'
import { Chip } from '../../ui/Chip.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Panel } from './Panel.tsx'
import { changeChoices, useImport } from './state.ts'
import { text } from './text.ts'
import styles from './Duplicates.module.css'

const POLICIES = (['update', 'skip', 'add'] satisfies ImportChoices['duplicates'][]).map(value => ({
  value,
  label: text.policies[value].label,
  description: text.policies[value].hint,
}))

/** What becomes of notes that are there already. */
export function Duplicates({ counts }: { readonly counts: NoteCounts | null }) {
  const chosen = useImport(({ choices }) => choices.duplicates)
  const matches = counts === null ? 0 : counts.updated + counts.same + counts.conflicts
  const end = matches > 0 && (
    <Chip>
      <span className={styles.matches}>{digits(matches)}</span> {text.matches}
    </Chip>
  )
  return (
    <Panel title={text.duplicates} end={end}>
      <div className={styles.choices}>
        <RadioGroup
          legend={text.duplicates}
          hideLegend
          value={chosen}
          options={POLICIES}
          onChange={duplicates => changeChoices({ duplicates })}
        />
      </div>
    </Panel>
  )
}
