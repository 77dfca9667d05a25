import type { RefObject } from 'react'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { Button } from '../../ui/Button.tsx'
import { page } from './scroll.ts'
import { text } from './text.ts'
import styles from './CardFace.module.css'

interface CardFootProps {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly more: boolean
  readonly side: 'front' | 'back'
}

/** The punched hole; while the text goes on below, the way down in its place. */
export function CardFoot({ scroller, more, side }: CardFootProps) {
  return (
    <div className={styles.foot} data-more={more || undefined}>
      {more ? (
        <Button kind={side === 'back' ? 'primary' : 'plain'} size="small" onClick={() => page(scroller.current)}>
          {text.more}
          <KeyHint id={side === 'back' ? 'usual' : 'scrollDown'} />
        </Button>
      ) : (
        <span className={styles.punch} />
      )}
    </div>
  )
}
