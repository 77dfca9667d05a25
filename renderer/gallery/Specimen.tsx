import { useId, type ReactNode } from 'react'
import styles from './Gallery.module.css'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** The parts of one group. */
export function Section({ id, title, children }: SectionProps) {
  const titleId = useId()
  return (
    <section id={id} aria-labelledby={titleId} className={styles.section}>
      <h2 id={titleId} className={styles.heading}>
        {title}
      </h2>
      <div className={styles.specimens}>{children}</div>
    </section>
  )
}

interface SpecimenProps {
  /** Which state this is. */
  readonly name: string
  /** Takes the whole width. */
  readonly wide?: boolean
  /** On the paper of a focus screen instead of a sheet. */
  readonly paper?: boolean
  readonly dir?: 'rtl'
  readonly lang?: string
  readonly children: ReactNode
}

/** One part in one state. */
export function Specimen({ name, wide, paper, dir, lang, children }: SpecimenProps) {
  return (
    <div className={styles.specimen} data-wide={wide} data-paper={paper}>
      <h3 className={styles.name}>{name}</h3>
      <div dir={dir} lang={lang} className={styles.body}>
        {children}
      </div>
    </div>
  )
}

/** Parts beside each other. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
