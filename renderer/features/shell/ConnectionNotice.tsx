import { Unplug } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { connection } from '../../api/client.ts'
import { Icon } from '../../ui/Icon.tsx'
import { text } from './text.ts'
import styles from './Shell.module.css'

/** A line that breaks and comes back at once is nobody's business. */
const PATIENCE_MS = 1000

/** Says that the collection cannot be reached; goes by itself when it can. */
export function ConnectionNotice() {
  const online = useStore(connection.state, state => state.online)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (online) return undefined
    const timer = setTimeout(() => setLost(true), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setLost(false)
    }
  }, [online])
  if (online || !lost) return null
  return (
    <p role="alert" className={styles.offline}>
      <Icon of={Unplug} size={14} />
      {text.offline}
    </p>
  )
}
