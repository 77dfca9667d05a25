import { Search } from 'lucide-react'
import { useState } from 'react'
import { DateField } from '../ui/DateField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Slider } from '../ui/Slider.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Row, Specimen } from './Specimen.tsx'

const ignore = () => undefined
const recall = (value: number) => (value / 100).toFixed(2)

export function Fields() {
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState(
    'Freshness SLO per feature, alert on max age; shadow-compare online and logged values.',
  )
  const [minutes, setMinutes] = useState(20)
  const [target, setTarget] = useState(85)
  const [day, setDay] = useState<string | null>('2026-12-10')
  return (
    <>
      <Specimen name="TextField">
        <TextField
          label="Find a setting"
          icon={Search}
          keyName="/"
          placeholder="Find a setting"
          value={text}
          onChange={setText}
        />
      </Specimen>
      <Specimen name="TextField, disabled">
        <TextField label="Folder" value="/home/learner/recall" disabled onChange={ignore} />
      </Specimen>
      <Specimen name="TextField, invalid">
        <TextField
          label="Search"
          value="prop:foo"
          error="prop:foo isn’t a property. Try ivl, ease, lapses, due."
          onChange={ignore}
        />
      </Specimen>
      <Specimen name="TextArea, serif">
        <TextArea label="Your answer" voice="serif" value={answer} onChange={setAnswer} />
      </Specimen>
      <Specimen name="TextArea, empty and invalid">
        <TextArea
          label="Answer"
          rows={2}
          placeholder="What must be said"
          value=""
          error="The answer is empty."
          onChange={ignore}
        />
      </Specimen>
      <Specimen name="TextArea, mono, disabled">
        <TextArea label="Estimate" rows={2} voice="mono" value="100M * 128 * 2" disabled onChange={ignore} />
      </Specimen>
      <Specimen name="NumberField, in and out of bounds">
        <Row>
          <NumberField
            label="Minutes a day"
            value={minutes}
            min={5}
            max={240}
            unit="minutes"
            outOfBounds="From 5 to 240."
            onChange={setMinutes}
          />
          <NumberField
            label="New a day"
            value={900}
            min={0}
            max={200}
            unit="new"
            outOfBounds="From 0 to 200."
            onChange={ignore}
          />
        </Row>
      </Specimen>
      <Specimen name="DateField">
        <DateField label="Interview" value={day} tooEarly="That day has passed." onChange={setDay} />
      </Specimen>
      <Specimen name="Slider, and disabled">
        <Row>
          <Slider label="Recall target" value={target} min={70} max={97} inWords={recall} onChange={setTarget} />
          <output>{recall(target)}</output>
        </Row>
        <Row>
          <Slider label="Recall target, disabled" value={85} min={70} max={97} disabled onChange={ignore} />
        </Row>
      </Specimen>
    </>
  )
}
