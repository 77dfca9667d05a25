/** Looking through a card, also where it lies in a shadow root. */

/** Where what is typed into a card goes, if there is such a place. */
export function typedFieldIn(root: ParentNode | null): HTMLElement | null {
  const fields = root === null ? [] : allIn(root).filter(element => element instanceof HTMLInputElement)
  return fields.find(field => 'typed' in field.dataset) ?? null
}

/** The sounds and films of a card. */
export function soundsIn(root: ParentNode | null): readonly HTMLMediaElement[] {
  return root === null ? [] : allIn(root).filter(element => element instanceof HTMLMediaElement)
}

function allIn(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap(element =>
    element.shadowRoot === null ? [element] : [element, ...allIn(element.shadowRoot)],
  )
}
