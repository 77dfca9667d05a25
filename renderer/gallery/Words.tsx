import { CallNumber } from '../ui/CallNumber.tsx'
import { Chip } from '../ui/Chip.tsx'
import { FlagIcon } from '../ui/FlagIcon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Keys } from '../ui/Keys.tsx'
import { Logo } from '../ui/Logo.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Row, Specimen } from './Specimen.tsx'

const KEYS = ['Space', 'Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'Mod', '?', 'g']

export function Words() {
  return (
    <>
      <Specimen name="Logo">
        <Logo />
      </Specimen>
      <Specimen name="Mark">
        <p>
          Raise <Mark>ef_search</Mark> first.
        </p>
      </Specimen>
      <Specimen name="Kbd">
        <Row>
          {KEYS.map(key => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </Row>
      </Specimen>
      <Specimen name="Keys">
        <Row>
          <Keys of="Mod+Shift+l" />
          <Keys of="g t" />
        </Row>
      </Specimen>
      <Specimen name="Chip">
        <Row>
          <Chip>not started</Chip>
          <Chip tone="good">mature</Chip>
          <Chip tone="warn">leech</Chip>
          <Chip tone="bad">retired</Chip>
        </Row>
      </Specimen>
      <Specimen name="CallNumber, plain and solid">
        <Row>
          <CallNumber code="RT" />
          <CallNumber code="EM" solid />
        </Row>
      </Specimen>
      <Specimen name="FlagIcon, none and 1 to 7">
        <Row>
          {[0, 1, 2, 3, 4, 5, 6, 7].map(flag => (
            <FlagIcon key={flag} flag={flag} />
          ))}
        </Row>
      </Specimen>
    </>
  )
}
