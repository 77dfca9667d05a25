import { Hidden } from './Hidden.tsx'

/** What is said aloud politely. Two turns, so that the same words twice are heard twice. */
export function Live({ message, said }: { readonly message: string; readonly said: number }) {
  return (
    <Hidden>
      <span role="status">{said % 2 === 0 ? message : ''}</span>
      <span role="status">{said % 2 === 1 ? message : ''}</span>
    </Hidden>
  )
}
