import { Fragment } from 'react'
import { version } from '../../../package.json'
import { LogView } from '../../LogView.tsx'
import { Group, Row } from './Row.tsx'
import { text } from './text.ts'
import styles from './About.module.css'

/** What this is, how it schedules, and what it is made of. */
export function About() {
  return (
    <>
      <Group title={text.about}>
        <Row label={text.version(version)} hint={text.aboutBody} />
        <Row label={text.scheduler} hint={text.schedulerBody} />
      </Group>
      <Group title={text.log}>
        <LogView version={version} />
      </Group>
      <Group title={text.licences}>
        <dl className={styles.licences}>
          <dt>{text.licencesBody}</dt>
          {text.parts.map(([names, licence]) => (
            <Fragment key={names}>
              <dt>{names}</dt>
              <dd>{licence}</dd>
            </Fragment>
          ))}
        </dl>
      </Group>
    </>
  )
}
