import { BookOpen } from 'lucide-react'
import type { Ref } from 'react'
import type { QuestionView } from '../../../db/api/quiz.ts'
import { md } from '../../../db/domain/quiz/text.ts'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useCommands } from '../../commands/registry.ts'
import { showLearnMore } from '../../state/ui.ts'
import { Icon } from '../../ui/Icon.tsx'
import { CardLink } from './parts/CardLink.tsx'
import { readable } from './parts/readable.ts'
import { Misconceptions } from './parts/misconceptions.ts'
import { Verdict, type VerdictKind } from './parts/Verdict.tsx'
import { text } from './text.ts'
import { Text, TextsOfQuestion } from './Text.tsx'
import { FACES } from './types/index.ts'
import styles from './Explanation.module.css'

interface ExplanationProps {
  /** A question whose answer is out; without one nothing is drawn. */
  readonly question: QuestionView
  /** Takes the marks of a self-scored answer; null where they cannot be given any more. */
  readonly onMark: ((answer: Answer) => void) | null
  /** Takes focus as the answer comes out, so that it is read. */
  readonly heading?: Ref<HTMLHeadingElement> | undefined
  /** Over another screen: nothing else opens from it. */
  readonly alone?: boolean
}

/** Everything about an answer: yours, what is accepted, why, what to remember, where it is from, and which cards it is about. */
export function Explanation({ question, onMark, heading, alone = false }: ExplanationProps) {
  const { out } = question
  if (out === null) return null
  return <Explained question={question} out={out} onMark={onMark} heading={heading} alone={alone} />
}

interface ExplainedProps extends ExplanationProps {
  readonly out: NonNullable<QuestionView['out']>
}

function Explained({ question: { asked, answer, texts }, out, onMark, heading, alone = false }: ExplainedProps) {
  const about = alone ? undefined : out.cards.find(({ callNumber }) => callNumber !== null)
  useCommands({
    learnMore: { when: about !== undefined, run: () => about !== undefined && showLearnMore(about.card) },
  })
  const { Reveal } = FACES[asked.type]
  const [kind, words] = outcomeOf(out.points, answer)
  return (
    <TextsOfQuestion value={texts}>
      <div className={styles.explanation}>
        <h2 ref={heading} tabIndex={-1} className={styles.outcome}>
          <Verdict kind={kind}>{words}</Verdict>
        </h2>
        <Misconceptions value={out.misconceptions}>
          <Reveal asked={asked} answer={answer} revealed={out.revealed} onMark={onMark} />
        </Misconceptions>
        {out.remember !== null && (
          <div className={styles.remember}>
            <b>{text.remember}</b>
            <Text of={md(out.remember)} as="reading" />
          </div>
        )}
        {(out.source !== null || out.cards.length > 0) && (
          <footer className={styles.foot}>
            {out.source !== null && (
              <p className={styles.source}>
                <Icon of={BookOpen} size={14} />
                <span>{out.source}</span>
              </p>
            )}
            {out.cards.length > 0 && (
              <ul aria-label={text.aboutCards} className={styles.cards}>
                {out.cards.map(card => (
                  <li key={card.card}>
                    <CardLink callNumber={card.callNumber}>{readable(card.front)}</CardLink>
                  </li>
                ))}
              </ul>
            )}
            {about !== undefined && <CommandButton id="learnMore" kind="ghost" size="small" />}
          </footer>
        )}
      </div>
    </TextsOfQuestion>
  )
}

function outcomeOf(points: number | null, answer: Answer | null): readonly [VerdictKind, string] {
  if (answer === null) return ['wrong', text.blank]
  if (points === null) return ['plain', text.waitsForMarks]
  return [points === 1 ? 'right' : points === 0 ? 'wrong' : 'part', text.points(points)]
}
