import { useEffect, useRef } from 'react'
import type { DrillView } from '../../../../db/api/quiz.ts'
import { isBlank } from '../../../../db/domain/quiz/types/index.ts'
import { CommandButton } from '../../../commands/CommandButton.tsx'
import { useCommands } from '../../../commands/registry.ts'
import { announce } from '../../../state/ui.ts'
import { Verdict } from '../parts/Verdict.tsx'
import { Text, TextsOfQuestion } from '../Text.tsx'
import { FACES } from '../types/index.ts'
import { Elapsed } from './Elapsed.tsx'
import { text } from './text.ts'
import type { Drill } from './use-drill.ts'
import styles from './Drill.module.css'

/** An estimate on screen: asked, then where the answer landed and the way to it. */
export function Instance({ drill, view }: { readonly drill: Drill; readonly view: DrillView }) {
  const { answer, outcome, answered, hits } = drill
  const heading = useRef<HTMLHeadingElement>(null)
  const { Ask, Reveal } = FACES[view.asked.type]
  const ready = answer !== null && !isBlank(answer)
  useCommands({
    checkEstimate: {
      run: () => void (outcome === null ? drill.check() : drill.next(null)),
      when: outcome !== null || ready,
      label: outcome === null ? undefined : text.next,
    },
  })
  useEffect(() => {
    if (outcome === null) return
    heading.current?.focus()
    announce(text.points(outcome.points))
  }, [outcome])
  return (
    <TextsOfQuestion value={outcome === null ? view.texts : { ...view.texts, ...outcome.texts }}>
      <article aria-label={text.estimate(answered + 1)} className={styles.instance}>
        <div className={styles.facts}>
          <span>{view.asked.type === 'parametric' ? view.asked.name : view.template}</span>
          <Elapsed since={drill.since} seconds={view.seconds} stopped={outcome !== null} />
        </div>
        <Text of={view.asked.stem} as="stem" />
        {outcome === null ? (
          <Ask asked={view.asked} answer={answer} onAnswer={drill.write} />
        ) : (
          <div className={styles.outcome}>
            <h2 ref={heading} tabIndex={-1}>
              <Verdict kind={outcome.points === 1 ? 'right' : outcome.points > 0 ? 'part' : 'wrong'}>
                {text.points(outcome.points)}
              </Verdict>
            </h2>
            <Reveal asked={view.asked} answer={answer} revealed={outcome.revealed} onMark={null} />
          </div>
        )}
      </article>
      <div className={styles.actions}>
        <CommandButton
          id="checkEstimate"
          label={outcome === null ? text.check : undefined}
          kind="primary"
          size="large"
        />
        <span className={styles.sitting}>{text.score(hits, answered)}</span>
      </div>
    </TextsOfQuestion>
  )
}
