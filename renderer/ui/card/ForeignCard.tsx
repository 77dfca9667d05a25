import type { Root } from 'hast'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { elementsOf } from './elements.tsx'
import { hasMath } from './has-math.ts'
import { wear } from './sheets.ts'
import { useDark } from './use-dark.ts'
import styles from './ForeignCard.module.css'

interface ForeignCardProps {
  readonly tree: Root
  /** The style sheet of its note type, cut down in the collection. */
  readonly css: string
  /** Which card of its note it is, from 1. */
  readonly number: number
  /** Brings the part behind the question into sight. */
  readonly atAnswer?: boolean
}

/**
 * A card as another program would show it, in a shadow root: its style sheet reaches nothing outside, ours nothing inside
 * but what is inherited. Its document's `html` and `body` are elements of those classes.
 */
export const ForeignCard = memo(function ForeignCard({ tree, css, number, atAnswer = false }: ForeignCardProps) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useLayoutEffect(() => {
    if (host.current !== null) setRoot(host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' }))
  }, [])
  const math = useMathSheet(tree)
  useLayoutEffect(() => {
    if (root !== null) wear(root, css, math)
  }, [root, css, math])
  useEffect(() => {
    if (atAnswer) root?.querySelector('#answer')?.scrollIntoView({ block: 'nearest' })
  }, [root, atAnswer, tree])
  const elements = useMemo(() => elementsOf(tree), [tree])
  const dark = useDark()
  return (
    <div ref={host} className={styles.host}>
      {root !== null &&
        createPortal(
          <div className={`html${dark ? ' night-mode' : ''}${atAnswer ? '' : ' front'}`}>
            <div className={`body card card${number}${dark ? ' nightMode night_mode' : ''}`}>
              <div id="qa">{elements}</div>
            </div>
          </div>,
          root,
        )}
    </div>
  )
})

/** The look of formulas inside of a shadow root; their fonts belong to the page. */
function useMathSheet(tree: Root): string | null {
  const [sheet, setSheet] = useState<string | null>(null)
  const math = hasMath(tree)
  useEffect(() => {
    if (!math) return
    void Promise.all([import('../math.css'), import('../math.css?inline')]).then(([, inline]) =>
      setSheet(inline.default),
    )
  }, [math])
  return math ? sheet : null
}
