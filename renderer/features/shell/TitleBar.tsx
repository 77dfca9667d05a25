import { host } from '../../api/transport.ts'
import { Logo } from '../../ui/Logo.tsx'
import { PaletteButton } from './PaletteButton.tsx'
import styles from './TitleBar.module.css'

interface TitleBarProps {
  /** Said in the middle, where there is no sidebar to say it. */
  readonly title?: string
}

/** The bar a window without a frame is moved by. Where the host draws a frame there is none. */
export function TitleBar({ title }: TitleBarProps) {
  if (host.frameless !== true) return null
  return (
    <header className={styles.bar}>
      {host.os !== 'mac' && <Logo />}
      {title === undefined ? (
        <div className={styles.search}>
          <PaletteButton />
        </div>
      ) : (
        <span className={styles.title}>{title}</span>
      )}
    </header>
  )
}
