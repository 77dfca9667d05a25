import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

interface Tab<T extends string> {
  readonly id: T
  readonly label: string
  /** Counted, beside the label. */
  readonly count?: number
  readonly panel: ReactNode
  readonly disabled?: boolean
}

interface TabsProps<T extends string> {
  /** The name of the row of tabs. */
  readonly label: string
  readonly tabs: readonly Tab<T>[]
  readonly value: T
  readonly onChange: (id: T) => void
}

/** One panel at a time. Arrow keys choose a tab, Home and End the first and last, Tab goes into the panel. */
export function Tabs<T extends string>({ label, tabs, value, onChange }: TabsProps<T>) {
  return (
    <Base.Root value={value} onValueChange={(next: T) => onChange(next)} className={styles.tabs}>
      <Base.List aria-label={label} activateOnFocus className={styles.list}>
        {tabs.map(tab => (
          <Base.Tab key={tab.id} value={tab.id} disabled={tab.disabled} className={styles.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(tab => (
        <Base.Panel key={tab.id} value={tab.id} className={styles.panel}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
