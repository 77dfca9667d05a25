import { Pause, Search, Trash2 } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Row, Specimen } from './Specimen.tsx'

const KINDS = ['primary', 'plain', 'ghost'] as const

export function Buttons() {
  return (
    <>
      {KINDS.map(kind => (
        <Specimen key={kind} name={`Button, ${kind}`}>
          <Row>
            <Button kind={kind} size="small">
              Try again
            </Button>
            <Button kind={kind}>Save search</Button>
            <Button kind={kind} size="large" keyName="Enter">
              Confirm and continue
            </Button>
          </Row>
          <Row>
            <Button kind={kind} icon={Pause} keyName="p">
              Pause
            </Button>
            <Button kind={kind} icon={Search} size="small">
              Find cards
            </Button>
            <Button kind={kind} disabled keyName="n">
              Add four new
            </Button>
          </Row>
        </Specimen>
      ))}
      <Specimen name="IconButton">
        <Row>
          <IconButton icon={Search} label="Find cards" />
          <IconButton icon={Pause} label="Pause" pressed />
          <IconButton icon={Trash2} label="Delete card" disabled />
        </Row>
      </Specimen>
    </>
  )
}
