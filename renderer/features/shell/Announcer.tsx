import { useLive } from '../../state/ui.ts'
import { Live } from '../../ui/Live.tsx'

/** Says aloud what was announced. By itself, so that a word draws nothing else anew. */
export function Announcer() {
  const { message, said } = useLive()
  return <Live message={message} said={said} />
}
