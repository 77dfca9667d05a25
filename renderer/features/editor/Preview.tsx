import type { PreviewCard } from '../../../db/api/notes.ts'
import { CardText } from '../../ui/card/CardText.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { text } from './text.ts'
import styles from './Editor.module.css'

interface PreviewProps {
  readonly type: string
  readonly cards: readonly PreviewCard[]
}

/** Every card the note makes, both sides. */
export function Preview({ type, cards }: PreviewProps) {
  return (
    <section aria-label={text.preview} tabIndex={0} className={styles.preview}>
      <div className={styles.previewHead}>
        <h2 className={styles.title}>{text.preview}</h2>
        <span className={styles.hint}>{cards.length > 1 ? text.cards(cards.length) : text.previewHint}</span>
      </div>
      {cards.length === 0 && <p className={styles.hint}>{text.previewEmpty(type)}</p>}
      {cards.map(card => (
        <IndexCard
          key={card.number}
          aria-label={text.cardLabel(card.number)}
          start={<span>{text.typeName(type)}</span>}
          end={<span>{text.cardLabel(card.number)}</span>}
        >
          <div className={styles.card}>
            <CardText tree={card.front} css={card.css} number={card.number} as="asked" />
            <hr className={styles.cut} />
            <CardText tree={card.back} css={card.css} number={card.number} as="answer" />
            {card.source !== null && <p className={styles.source}>{card.source}</p>}
          </div>
        </IndexCard>
      ))}
    </section>
  )
}
