import type { Root } from 'hast'
import { memo, useEffect, useMemo, type ComponentProps } from 'react'
import { elementsOf } from './card/elements.tsx'
import { hasMath } from './card/has-math.ts'
import styles from './HastView.module.css'

interface HastViewProps {
  readonly tree: Root
  /** `question` on the front; `asked` once the answer is out; `answer` below it; `prose` in the voice of the app. */
  readonly as: 'question' | 'asked' | 'answer' | 'prose'
  /** Smaller type for a long question. */
  readonly long?: boolean
}

/** A card's text as it was rendered in the collection process: a tree, so that no HTML is ever parsed here. */
export const HastView = memo(function HastView({ tree, as, long = false }: HastViewProps) {
  const math = hasMath(tree)
  useEffect(() => {
    if (math) void import('./math.css')
  }, [math])
  const children = useMemo(() => elementsOf(tree, { table: WideTable, th: Heading }), [tree])
  return (
    <div className={`${styles.text} ${styles[as]}`} data-long={long || undefined}>
      {children}
    </div>
  )
})

/** The corner above a column of names heads nothing. */
function Heading({ children, ...rest }: ComponentProps<'th'>) {
  return children === undefined ? <td {...rest} /> : <th {...rest}>{children}</th>
}

/** A table scrolls by itself when it is wider than the card. */
function WideTable(props: ComponentProps<'table'>) {
  return (
    <div className={styles.wide}>
      <table {...props} />
    </div>
  )
}
