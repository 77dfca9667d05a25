/** The text between the gaps, and the gaps by key, in turn. A gap is written `{{key}}`. */
export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'blank'; readonly key: string }

const GAP = /\{\{([a-z0-9-]+)\}\}/

export function piecesOf(text: string): Piece[] {
  return text.split(GAP).flatMap((part, at): Piece[] => {
    if (at % 2 === 1) return [{ kind: 'blank', key: part }]
    return part === '' ? [] : [{ kind: 'text', text: part }]
  })
}
