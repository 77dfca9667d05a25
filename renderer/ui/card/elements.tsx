import type { Root } from 'hast'
import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { buildable } from './buildable.ts'
import { PARTS } from './parts.tsx'

/** A tree as elements, its parts (`card-…`) as what they do. No HTML is ever parsed for it. */
export function elementsOf(tree: Root, components: Components = {}): ReactNode {
  const shown: ReactNode = toJsxRuntime(buildable(tree), {
    Fragment,
    jsx,
    jsxs,
    ignoreInvalidStyle: true,
    components: { ...PARTS, ...components },
  })
  return shown
}
