import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { EmptyPanel } from '../ui/EmptyPanel.tsx'
import { ErrorPanel } from '../ui/ErrorPanel.tsx'
import { IndexCard } from '../ui/IndexCard.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Row, Specimen } from './Specimen.tsx'

const LONG =
  'Retrieval over a corpus of four hundred million items with filters that are applied before, during and after the search'
const UNBROKEN = 'https://example.invalid/' + 'very-long-path-without-a-break/'.repeat(3)
const OPTIONS = [
  { value: 'a', label: LONG },
  { value: 'b', label: UNBROKEN },
]
const ignore = () => undefined

export function LongText() {
  const [value, setValue] = useState<string | null>('a')
  return (
    <>
      <Specimen name="Button and Checkbox">
        <Row>
          <Button keyName="Enter">Turn 3 misses into cards of Retrieval</Button>
          <Checkbox label={LONG} description={UNBROKEN} checked onChange={ignore} />
        </Row>
      </Specimen>
      <Specimen name="RadioGroup, boxed">
        <RadioGroup legend={LONG} options={OPTIONS} value={value} boxed onChange={setValue} />
      </Specimen>
      <Specimen name="Select and Combobox">
        <Row>
          <Select label="Long" value={value} options={OPTIONS} onChange={setValue} />
          <Combobox
            label="Long, too"
            options={OPTIONS}
            value={value}
            onChange={setValue}
            emptyText="Nothing fits."
            filterLabel="Find"
            clearLabel="Clear"
          />
        </Row>
      </Specimen>
      <Specimen name="TextField, invalid">
        <TextField label="Address" value="kappa" error={LONG} onChange={ignore} />
      </Specimen>
      <Specimen name="ProgressBar">
        <ProgressBar label={`Importing ${UNBROKEN}`} value={1} max={3} text="1 204 / 3 612" />
      </Specimen>
      <Specimen name="EmptyPanel">
        <EmptyPanel title={LONG}>{LONG}</EmptyPanel>
      </Specimen>
      <Specimen name="ErrorPanel" wide>
        <ErrorPanel title={LONG} actions={<Button size="small">Try again</Button>}>
          The file at {UNBROKEN} was left exactly as it is.
        </ErrorPanel>
      </Specimen>
      <Specimen name="IndexCard" wide>
        <IndexCard aria-label="A long header" start={<b>RT-031 {LONG}</b>} end={<span>review 5</span>}>
          <p>{LONG}</p>
        </IndexCard>
      </Specimen>
    </>
  )
}
