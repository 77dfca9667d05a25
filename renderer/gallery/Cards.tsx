import { CardText } from '../ui/card/CardText.tsx'
import { CardStack } from '../ui/CardStack.tsx'
import { HastView } from '../ui/HastView.tsx'
import { IndexCard } from '../ui/IndexCard.tsx'
import { Specimen } from './Specimen.tsx'
import { ANSWER, CLOZE, FOREIGN, FOREIGN_CSS, QUESTION } from './trees.ts'
import styles from './Cards.module.css'

export function Cards() {
  return (
    <>
      <Specimen name="CardStack and IndexCard, front" wide paper>
        <CardStack below={2}>
          <IndexCard
            aria-label="Card RT-031, front"
            start={
              <>
                <b>RT-031</b>
                <span>Retrieval, ANN</span>
              </>
            }
            end={
              <>
                <span>review 5</span>
                <span>last seen 6 d ago</span>
              </>
            }
          >
            <div className={styles.card}>
              <HastView tree={QUESTION} as="question" />
            </div>
          </IndexCard>
        </CardStack>
      </Specimen>
      <Specimen name="IndexCard, back" wide paper>
        <IndexCard aria-label="Card RT-031, back" start={<b>RT-031</b>} end={<span>review 5</span>}>
          <div className={styles.card}>
            <HastView tree={QUESTION} as="asked" />
            <HastView tree={ANSWER} as="answer" />
          </div>
        </IndexCard>
      </Specimen>
      <Specimen name="CardText, a cloze" wide paper>
        <IndexCard aria-label="A cloze" start={<b>Own card</b>}>
          <div className={styles.card}>
            <CardText tree={CLOZE} css={null} as="question" />
          </div>
        </IndexCard>
      </Specimen>
      <Specimen name="CardText, a foreign card with its parts" wide paper>
        <IndexCard aria-label="A foreign card" start={<b>Own card</b>}>
          <CardText tree={FOREIGN} css={FOREIGN_CSS} as="answer" />
        </IndexCard>
      </Specimen>
      <Specimen name="HastView, prose" wide>
        <HastView tree={ANSWER} as="prose" />
      </Specimen>
    </>
  )
}
