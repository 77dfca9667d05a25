import { useState } from 'react'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import type { Choice } from '../ui/ChoiceGroup.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Row, Specimen } from './Specimen.tsx'

type Cause = 'paths' | 'batch' | 'join' | 'stop'
const CAUSES: readonly Choice<Cause>[] = [
  { value: 'paths', label: 'Two code paths compute a feature', keyName: '1' },
  { value: 'batch', label: 'A smaller batch size in training', keyName: '2' },
  { value: 'join', label: 'Features joined after the label event', keyName: '3' },
  { value: 'stop', label: 'Early stopping on validation AUC', keyName: '4' },
]

type Policy = 'update' | 'skip' | 'add'
const POLICIES: readonly Choice<Policy>[] = [
  { value: 'update', label: 'Update the text', description: 'Schedules stay as they are.' },
  { value: 'skip', label: 'Skip them' },
  { value: 'add', label: 'Add them anyway', disabled: true },
]
const UNITS = ['MB', 'GB', 'TB'].map(value => ({ value, label: value }))
const ignore = () => undefined

export function Choices() {
  const [ticked, tick] = useState(true)
  const [causes, setCauses] = useState<readonly Cause[]>(['paths', 'join'])
  const [cause, setCause] = useState<Cause | null>('batch')
  const [policy, setPolicy] = useState<Policy | null>('update')
  const [unit, setUnit] = useState('GB')
  const [on, setOn] = useState(true)
  return (
    <>
      <Specimen name="Checkbox: ticked, free, mixed, disabled, invalid">
        <Checkbox label="Cap intervals at the interview" checked={ticked} onChange={tick} />
        <Checkbox label="Retired cards" description="They are kept and never due." checked={false} onChange={ignore} />
        <Checkbox label="All 18 cards" checked={false} mixed onChange={ignore} />
        <Checkbox label="Ticked and disabled" checked disabled onChange={ignore} />
        <Checkbox label="Free and disabled" checked={false} disabled onChange={ignore} />
        <Checkbox label="I have a backup" checked={false} invalid onChange={ignore} />
      </Specimen>
      <Specimen name="CheckboxGroup, boxed">
        <CheckboxGroup
          legend="Which of these cause training–serving skew?"
          options={CAUSES}
          value={causes}
          boxed
          onChange={setCauses}
        />
      </Specimen>
      <Specimen name="CheckboxGroup, invalid">
        <CheckboxGroup
          legend="What to export"
          options={CAUSES.slice(0, 2)}
          value={[]}
          error="Choose at least one."
          onChange={ignore}
        />
      </Specimen>
      <Specimen name="RadioGroup, boxed, with keys">
        <RadioGroup
          legend="Which loss trains a two-tower retriever?"
          options={CAUSES}
          value={cause}
          boxed
          onChange={setCause}
        />
      </Specimen>
      <Specimen name="RadioGroup, plain">
        <RadioGroup legend="Duplicates" options={POLICIES} value={policy} onChange={setPolicy} />
      </Specimen>
      <Specimen name="RadioGroup, boxed, disabled">
        <RadioGroup legend="Answered" options={CAUSES.slice(0, 3)} value="batch" boxed disabled onChange={ignore} />
      </Specimen>
      <Specimen name="SegmentedControl, and disabled">
        <Row>
          <SegmentedControl label="Unit" value={unit} options={UNITS} onChange={setUnit} />
          <SegmentedControl label="Unit, disabled" value="GB" options={UNITS} disabled onChange={ignore} />
        </Row>
      </Specimen>
      <Specimen name="Switch: on, off, disabled">
        <Row>
          <Switch label="Next interval on each grade" checked={on} onChange={setOn} />
          <Switch label="Off" checked={false} onChange={ignore} />
          <Switch label="On and disabled" checked disabled onChange={ignore} />
          <Switch label="Off and disabled" checked={false} disabled onChange={ignore} />
        </Row>
      </Specimen>
    </>
  )
}
