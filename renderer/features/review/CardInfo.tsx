import { CardHistory } from '../../CardHistory.tsx'
import { text as shared } from '../../text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useReview } from './state.ts'
import { text } from './text.ts'

interface CardInfoProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** What has happened to the card on screen so far. */
export function CardInfo({ open, onClose }: CardInfoProps) {
  const current = useReview(state => state.current)
  if (current === null) return null
  const { card, face } = current
  return (
    <Dialog open={open} onClose={onClose} title={text.infoTitle(face.callNumber, face.deck)} closeLabel={shared.close}>
      <CardHistory card={card} />
    </Dialog>
  )
}
