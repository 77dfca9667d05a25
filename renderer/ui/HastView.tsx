import type { Element, Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { memo, useEffect, type ComponentProps, type ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
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
  const children: ReactNode = toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    ignoreInvalidStyle: true,
    components: { table: WideTable, th: Heading },
  })
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

function hasMath(node: Root | Element): boolean {
  return node.children.some(child => child.type === 'element' && (isMath(child) || hasMath(child)))
}

function isMath({ properties }: Element): boolean {
  const { className } = properties
  return Array.isArray(className) && className.some(name => name === 'katex' || name === 'katex-display')
}
