import { Keyboard } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import type { Answer, Asked } from '../../../../../db/domain/quiz/types/ordering/schema.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { SortableList } from '../../../../ui/SortableList.tsx'
import type { SortablePlace } from '../../../../ui/use-sorting.ts'
import { DigitsHint, KeysHint } from '../../parts/Hint.tsx'
import { useDigits } from '../../parts/use-digits.ts'
import { Text, usePlainText } from '../../Text.tsx'
import type { AskProps } from '../face.tsx'
import { text } from './text.ts'
import styles from './Ordering.module.css'

/** The steps in their order so far. A digit goes to a step, Space lifts it. */
export function Steps({ asked, answer, onAnswer }: AskProps<Asked, Answer>) {
  const plain = usePlainText()
  const box = useRef<HTMLDivElement>(null)
  useDigits(asked.steps.length, index => {
    box.current?.querySelectorAll('li')[index]?.querySelector<HTMLElement>('[role=button]')?.focus()
  })
  const items = ordered(asked.steps, answer).map(step => ({ ...step, id: step.key, label: plain(step.text) }))
  return (
    <div ref={box} className={styles.steps}>
      <SortableList
        label={text.steps}
        items={items}
        onReorder={order => onAnswer({ type: 'ordering', order: [...order] })}
        words={text}
        hint={lifted => hintFor(lifted, items.length)}
      >
        {step => <Text of={step.text} />}
      </SortableList>
    </div>
  )
}

/** In the order of the answer; what it does not name keeps its place behind. */
function ordered(steps: Asked['steps'], answer: Answer | null): Asked['steps'] {
  const place = (key: string) => {
    const at = answer?.order.indexOf(key) ?? -1
    return at < 0 ? steps.length : at
  }
  return steps.toSorted((one, other) => place(one.key) - place(other.key))
}

function hintFor(lifted: SortablePlace | null, count: number): ReactNode {
  if (lifted === null) {
    return (
      <>
        <Icon of={Keyboard} size={14} />
        <DigitsHint count={count}>{text.goTo}</DigitsHint>
        <KeysHint keys={['Space']}>{text.lift}</KeysHint>
        <span>{text.orUse}</span>
      </>
    )
  }
  return (
    <>
      <Icon of={Keyboard} size={14} />
      <span>{text.liftedAt(lifted)}</span>
      <KeysHint keys={['ArrowUp', 'ArrowDown']}>{text.move}</KeysHint>
      <KeysHint keys={['Space']}>{text.drop}</KeysHint>
      <KeysHint keys={['Escape']}>{text.cancel}</KeysHint>
    </>
  )
}
