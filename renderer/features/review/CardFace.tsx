import { useEffect, useRef, type RefObject } from 'react'
import { useMenuItems } from '../../commands/menu-items.ts'
import { CardText } from '../../ui/card/CardText.tsx'
import { typedFieldIn } from '../../ui/card/deep.ts'
import { TypingContext } from '../../ui/card/typing.ts'
import { CardStack } from '../../ui/CardStack.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { Answer } from './Answer.tsx'
import { CardFoot } from './CardFoot.tsx'
import { CardHeader, CardHistory } from './CardHeader.tsx'
import { useReview } from './state.ts'
import { text } from './text.ts'
import { useTyping } from './use-typing.ts'
import styles from './CardFace.module.css'

interface CardFaceProps {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The text goes on below what is in sight. */
  readonly more: boolean
}

/** What the context menu offers of the card. */
const MENU = [
  'show',
  'know',
  null,
  'flag',
  'pickFlag',
  'bury',
  'suspend',
  null,
  'learnMore',
  'cardInfo',
  'takeBack',
] as const

/** Fronts longer than this are set smaller. */
const LONG_FRONT = 240

/** The card on screen. Its text scrolls inside it; nothing around it ever moves. */
export function CardFace({ scroller, more }: CardFaceProps) {
  const { current, side, counts, steps } = useReview()
  const items = useMenuItems(MENU)
  const article = useRef<HTMLElement>(null)
  const answer = useRef<HTMLHeadingElement>(null)
  const typing = useTyping()
  const turn = `${current?.card ?? ''} ${steps.length}`
  useEffect(() => {
    const target = side === 'back' ? answer.current : (typedFieldIn(article.current) ?? article.current)
    target?.focus({ preventScroll: true })
    scroller.current?.scrollTo({ top: 0 })
  }, [turn, side, scroller])
  if (current === null) return null
  const { callNumber, css, front, frontLength, number, whole } = current.face
  const foreign = css !== null
  return (
    <ContextMenu label={text.cardMenu} items={items}>
      <CardStack below={counts.due + counts.new + counts.drill - 1}>
        <IndexCard
          key={turn}
          ref={article}
          tabIndex={-1}
          aria-label={text.card(callNumber, side)}
          data-side={side}
          start={<CardHeader shown={current} />}
          end={<CardHistory shown={current} side={side} />}
        >
          <div
            ref={scroller}
            lang={foreign ? undefined : 'en'}
            className={styles.body}
            data-side={side}
            data-foreign={foreign || undefined}
            tabIndex={more ? 0 : undefined}
          >
            {(side === 'front' || !whole) && (
              <TypingContext value={side === 'front' ? typing : null}>
                <div className={styles.front}>
                  <CardText
                    tree={front}
                    css={css}
                    number={number}
                    as={side === 'front' ? 'question' : 'asked'}
                    long={frontLength > LONG_FRONT}
                  />
                </div>
              </TypingContext>
            )}
            {side === 'back' && (
              <TypingContext value={typing}>
                <Answer heading={answer} face={current.face} />
              </TypingContext>
            )}
          </div>
          <CardFoot scroller={scroller} more={more} side={side} />
        </IndexCard>
      </CardStack>
    </ContextMenu>
  )
}
