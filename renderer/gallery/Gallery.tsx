import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { useEffect, useState } from 'react'
import { Logo } from '../ui/Logo.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { Controls } from './Controls.tsx'
import { wear, type Look } from './look.ts'
import { SECTIONS } from './sections.tsx'
import { Section } from './Specimen.tsx'
import { toasts } from './toasts.ts'
import styles from './Gallery.module.css'

interface GalleryProps {
  readonly start: Look
  /** The section to show, or null for all. */
  readonly only: string | null
}

/** Every part in every state, under the policy of the product. */
export function Gallery({ start, only }: GalleryProps) {
  const [look, setLook] = useState(start)
  useEffect(() => wear(look), [look])
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={look.dir}>
        <Tooltip.Provider>
          <div className={styles.page}>
            <header className={styles.top}>
              <h1 className={styles.title}>
                <Logo /> gallery
              </h1>
              <Controls look={look} onChange={setLook} />
            </header>
            <nav aria-label="Parts" className={styles.index}>
              <ul>
                {SECTIONS.map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <main className={styles.main}>
              {SECTIONS.filter(({ id }) => only === null || only === id).map(({ id, title, Body }) => (
                <Section key={id} id={id} title={title}>
                  <Body />
                </Section>
              ))}
            </main>
          </div>
          <Toasts manager={toasts} closeLabel="Close" undoKey="Mod+z" offerKey="w" />
        </Tooltip.Provider>
      </DirectionProvider>
    </CSPProvider>
  )
}
