import { useState } from 'react'
import { Tabs } from '../ui/Tabs.tsx'
import { Specimen } from './Specimen.tsx'

type Tab = 'prompts' | 'notes' | 'reference'

export function TabRows() {
  const [tab, setTab] = useState<Tab>('prompts')
  return (
    <Specimen name="Tabs, one of them disabled" wide>
      <Tabs
        label="Beside the whiteboard"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'prompts', label: 'Prompts', count: 4, panel: <p>How would you keep the index fresh?</p> },
          { id: 'notes', label: 'Notes', panel: <p>12:40 Two-tower, 128 dimensions.</p> },
          { id: 'reference', label: 'Reference', disabled: true, panel: <p>After the debrief.</p> },
        ]}
      />
    </Specimen>
  )
}
