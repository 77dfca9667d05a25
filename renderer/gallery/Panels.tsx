import { Button } from '../ui/Button.tsx'
import { EmptyPanel } from '../ui/EmptyPanel.tsx'
import { ErrorPanel } from '../ui/ErrorPanel.tsx'
import { LoadingBlocks } from '../ui/LoadingBlocks.tsx'
import { Row, Specimen } from './Specimen.tsx'
import { toasts } from './toasts.ts'

const undone = () => undefined

export function Panels() {
  return (
    <>
      <Specimen name="LoadingBlocks, after 150 ms; its line after 2 s">
        <LoadingBlocks label="Reading 707 cards from disk…" />
      </Specimen>
      <Specimen name="EmptyPanel">
        <EmptyPanel
          title="Nothing due until 16:40."
          actions={
            <>
              <Button kind="primary" keyName="n">
                Add four new
              </Button>
              <Button keyName="q">Quiz</Button>
            </>
          }
        >
          You’re ahead for today. Add four new cards, take a quiz, or stop here.
        </EmptyPanel>
      </Specimen>
      <Specimen name="ErrorPanel, failure">
        <ErrorPanel
          title="Couldn’t save your last 3 grades"
          actions={
            <>
              <Button size="small">Try again</Button>
              <Button size="small" kind="ghost">
                Save a copy elsewhere…
              </Button>
            </>
          }
        >
          The disk is full. The grades are held in memory, so free some space and try again before you quit.
        </ErrorPanel>
      </Specimen>
      <Specimen name="ErrorPanel, warning">
        <ErrorPanel tone="warn" title="kappa.png is missing">
          The text of DL-018 is fine.
        </ErrorPanel>
      </Specimen>
      <Specimen name="Toasts: with Undo, with an offer, and an error that stays">
        <Row>
          <Button
            onClick={() =>
              toasts.add({
                title: 'Buried RT-031 until tomorrow',
                timeout: 0,
                actionProps: { children: 'Undo', onClick: undone },
              })
            }
          >
            Bury card
          </Button>
          <Button
            onClick={() =>
              toasts.add({
                title: 'DL-018 is a leech: 6 failures. Rewrite it?',
                type: 'offer',
                timeout: 0,
                actionProps: { children: 'Rewrite', onClick: undone },
              })
            }
          >
            Miss a leech
          </Button>
          <Button
            onClick={() =>
              toasts.add({
                title: 'The disk is full',
                description: 'What was stored before is safe. Free some space, then try again.',
                type: 'error',
                timeout: 0,
                priority: 'high',
              })
            }
          >
            Fail to save
          </Button>
        </Row>
      </Specimen>
    </>
  )
}
