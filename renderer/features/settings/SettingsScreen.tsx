import { useQuery } from '@tanstack/react-query'
import { Calendar, HardDrive, Info, Layers, Palette } from 'lucide-react'
import { Link, useParams } from 'wouter'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Title } from '../../ui/Title.tsx'
import { About } from './About.tsx'
import { Appearance } from './Appearance.tsx'
import { DataAndBackups } from './DataAndBackups.tsx'
import { Interview } from './Interview.tsx'
import { Reviewing } from './Reviewing.tsx'
import { text } from './text.ts'
import styles from './Settings.module.css'

const SECTIONS = [
  { id: 'interview', icon: Calendar, Section: Interview },
  { id: 'reviewing', icon: Layers, Section: Reviewing },
  { id: 'appearance', icon: Palette, Section: Appearance },
  { id: 'data', icon: HardDrive, Section: DataAndBackups },
  { id: 'about', icon: Info, Section: About },
] as const

/** Everything the learner can set; it applies at once, and undo takes it back. */
export function SettingsScreen() {
  const { section: wanted } = useParams<{ section?: string }>()
  const { data, error, refetch } = useQuery(query.settings.get.queryOptions({ input: {} }))
  const { id: current, Section } = SECTIONS.find(({ id }) => id === wanted) ?? SECTIONS[0]
  return (
    <>
      <div className={styles.head}>
        <Title name={text.name} look="screen">
          {text.name}
        </Title>
      </div>
      <div className={styles.settings}>
        <nav aria-label={text.navigation} className={styles.nav}>
          {SECTIONS.map(({ id, icon }) => (
            <Link key={id} href={`/settings/${id}`} replace aria-current={id === current ? 'true' : undefined}>
              <Icon of={icon} />
              {text.sections[id]}
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
