import { KeyHint } from '../../commands/KeyHint.tsx'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { KeyList } from './KeyList.tsx'
import { Group, Row } from './Row.tsx'
import { change, type SectionProps } from './section.ts'
import { text } from './text.ts'

/** Which keys do what, and whether single ones do anything. */
export function Keyboard({ settings: { keys, singleKeys } }: SectionProps) {
  const { keyboard } = text
  return (
    <>
      <Group title={keyboard.title}>
        <Row
          label={keyboard.single}
          hint={
            <>
              {keyboard.singleHint} <KeyHint id="palette" silent={false} /> {keyboard.singleStill}
            </>
          }
        >
          <Switch label={keyboard.single} checked={singleKeys} onChange={to => change({ singleKeys: to })} />
        </Row>
        <Row label={keyboard.all} hint={keyboard.changed(Object.keys(keys).length)}>
          <Button disabled={Object.keys(keys).length === 0} onClick={() => change({ keys: {} })}>
            {keyboard.resetAll}
          </Button>
        </Row>
      </Group>
      <KeyList keymap={{ keys, singleKeys }} />
    </>
  )
}
