import { text } from '../text.ts'
import { CardLink } from './CardLink.tsx'

/** The way to the card that puts a mistake right. */
export function Repair({ callNumber }: { readonly callNumber: string | null }) {
  return callNumber === null ? null : <CardLink callNumber={callNumber}>{text.repairs}</CardLink>
}
