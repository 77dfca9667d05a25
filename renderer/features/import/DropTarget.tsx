import { Download } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { Icon } from '../../ui/Icon.tsx'
import { takeDropped } from './chooser.ts'
import { text } from './text.ts'
import styles from './DropTarget.module.css'

/** The whole window takes files; while they hang over it, it says so. */
export function DropTarget() {
  const [, navigate] = useLocation()
  const [over, setOver] = useState(false)
  const dropped = useEffectEvent((data: DataTransfer) => {
    navigate('/import')
    takeDropped(data)
  })
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onOver = (event: DragEvent) => {
      if (isTakenBelow(event)) return setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    window.addEventListener('dragenter', onOver, { signal })
    window.addEventListener('dragover', onOver, { signal })
    // The pointer left the window itself, not one thing in it for another.
    window.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal })
    window.addEventListener(
      'drop',
      event => {
        setOver(false)
        if (isTakenBelow(event) || !hasFiles(event) || event.dataTransfer === null) return
        event.preventDefault()
        dropped(event.dataTransfer)
      },
      { signal },
    )
    return () => listening.abort()
  }, [])
  if (!over) return null
  return (
    <div aria-hidden className={styles.target}>
      <p className={styles.words}>
        <Icon of={Download} size={20} />
        {text.dropNow}
      </p>
      <p className={styles.what}>{text.dropWhat}</p>
    </div>
  )
}

/** Pictures over something that takes them are none of ours. */
function isTakenBelow(event: DragEvent): boolean {
  const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  if (!files.some(({ type }) => type.startsWith('image/'))) return false
  return event.composedPath().some(one => one instanceof HTMLElement && one.dataset['takes'] === 'pictures')
}

/** Cards and rows that are dragged inside the window are none of ours. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
