import { useState } from 'react'
import { CallNumber } from '../ui/CallNumber.tsx'
import { Combobox, type ComboboxOption } from '../ui/Combobox.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Select } from '../ui/Select.tsx'
import { Row, Specimen } from './Specimen.tsx'

const BLOCKS: readonly ComboboxOption<string>[] = [
  ['PF', 'Problem framing'],
  ['DL', 'Data and labels'],
  ['FS', 'Feature stores'],
  ['EM', 'Embeddings'],
  ['RT', 'Retrieval, ANN'],
  ['RK', 'Ranking'],
  ['TR', 'Training'],
  ['EV', 'Evaluation'],
].map(([code = '', label = '']) => ({ value: code, label, start: <CallNumber code={code} />, disabled: code === 'TR' }))

const STALENESS = ['0 s', '1 h', '5 min', '24 h'].map((label, index) => ({
  value: label,
  label,
  start: <Kbd silent>{String(index + 1)}</Kbd>,
}))
const HOURS = [0, 2, 4, 6].map(hour => ({ value: hour, label: `0${hour}:00` }))
const WORDS = {
  emptyText: 'No block has this in its name.',
  clearLabel: 'Clear the block',
  filterLabel: 'Find a block',
}
const ignore = () => undefined

export function Lists() {
  const [hour, setHour] = useState(4)
  const [stale, setStale] = useState<string | null>('1 h')
  const [none, setNone] = useState<string | null>(null)
  const [block, setBlock] = useState<string | null>('RT')
  const [empty, setEmpty] = useState<string | null>(null)
  return (
    <>
      <Specimen name="Select, counted">
        <Select label="Day starts at" value={hour} options={HOURS} onChange={setHour} counted />
      </Specimen>
      <Specimen name="Select with keys, chosen and not">
        <Row>
          <Select label="User embedding" value={stale} options={STALENESS} onChange={setStale} counted />
          <Select label="Feed page" value={none} options={STALENESS} placeholder="Choose" onChange={setNone} />
        </Row>
      </Specimen>
      <Specimen name="Select, disabled and invalid">
        <Row>
          <Select label="Day starts at, disabled" value={4} options={HOURS} onChange={ignore} counted disabled />
          <Select label="Day starts at, invalid" value={4} options={HOURS} onChange={ignore} counted invalid />
        </Row>
      </Specimen>
      <Specimen name="Combobox, chosen">
        <Combobox label="Block" options={BLOCKS} value={block} onChange={setBlock} {...WORDS} />
      </Specimen>
      <Specimen name="Combobox, empty">
        <Combobox
          label="Another block"
          options={BLOCKS}
          value={empty}
          placeholder="Any block"
          onChange={setEmpty}
          {...WORDS}
        />
      </Specimen>
      <Specimen name="Combobox, disabled and invalid">
        <Row>
          <Combobox label="Block, disabled" options={BLOCKS} value="EM" disabled onChange={ignore} {...WORDS} />
          <Combobox
            label="Block, invalid"
            options={BLOCKS}
            value={null}
            error="Choose a block."
            onChange={ignore}
            {...WORDS}
          />
        </Row>
      </Specimen>
    </>
  )
}
