import { useQuery } from '@tanstack/react-query'
import { Calendar, HardDrive, Info, Keyboard as KeyboardIcon, Layers, Palette } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link, useParams } from 'wouter'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Title } from '../../ui/Title.tsx'
import { About } from './About.tsx'
import { Appearance } from './Appearance.tsx'
import { DataAndBackups } from './DataAndBackups.tsx'
import { Interview } from './Interview.tsx'
import { Keyboard } from './Keyboard.tsx'
import { Reviewing } from './Reviewing.tsx'
import { text as shared } from '../../text.ts'
import { text } from './text.ts'
import styles from './Settings.module.css'

const SECTIONS = [
  { id: 'interview', icon: Calendar, Section: Interview },
  { id: 'reviewing', icon: Layers, Section: Reviewing },
  { id: 'appearance', icon: Palette, Section: Appearance },
  { id: 'keyboard', icon: KeyboardIcon, Section: Keyboard },
  { id: 'data', icon: HardDrive, Section: DataAndBackups },
  { id: 'about', icon: Info, Section: About },
] as const

/** Everything the learner can set; it applies at once, and undo takes it back. */
export function SettingsScreen() {
  const { section: wanted } = useParams<{ section?: string }>()
  const { data, error, refetch } = useQuery(query.settings.get.queryOptions({ input: {} }))
  const { id: current, Section } = SECTIONS.find(({ id }) => id === wanted) ?? SECTIONS[0]
  const head = useRef<HTMLDivElement>(null)
  const nav = useRef<HTMLElement>(null)
  const shown = useRef(current)
  useEffect(() => {
    if (shown.current === current) return
    shown.current = current
    if (nav.current?.contains(document.activeElement) !== true) head.current?.querySelector('h1')?.focus()
  }, [current])
  const section = shared.settingsSections[current]
  return (
    <>
      <div ref={head} className={styles.head}>
        <Title name={text.titleOf(section)} look="screen">
          {text.name}
          <Hidden> {section}</Hidden>
        </Title>
      </div>
      <div className={styles.settings}>
        <nav ref={nav} aria-label={text.navigation} className={styles.nav}>
          {SECTIONS.map(({ id, icon }) => (
            <Link key={id} href={`/settings/${id}`} replace aria-current={id === current ? 'true' : undefined}>
              <Icon of={icon} />
              {shared.settingsSections[id]}
            </Link>
          ))}
        </nav>
        <div className={styles.section}>
          {data !== undefined && <Section settings={data} />}
          {data === undefined && <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />}
        </div>
      </div>
    </>
  )
}
