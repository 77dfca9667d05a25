import { ArrowRight } from 'lucide-react'
import type { Preview, ReadSettings } from '../../../db/api/imports.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { columnsOf, fieldsOf, firstRows, noteTypesWith, shortened, usesOf, withColumn, wordOf } from './columns.ts'
import { Panel } from './Panel.tsx'
import { changeSettings, useColumnNames } from './state.ts'
import { text } from './text.ts'
import styles from './Mapping.module.css'

interface MappingProps {
  readonly preview: Preview
  readonly settings: ReadSettings
}

/** Two short lines at most. */
const EXAMPLE_CHARACTERS = 80

/** Which column of a table is which field. */
export function Mapping({ preview, settings }: MappingProps) {
  const columnNames = useColumnNames()
  const columns = columnsOf(preview, settings, columnNames)
  const [example = []] = firstRows(preview, settings, 1)
  const uses = usesOf(fieldsOf(preview, settings))
  const types = noteTypesWith(settings.noteType)
  const end = (
    <span className={styles.type}>
      <span aria-hidden>{text.noteType}</span>
      <Select
        label={text.noteType}
        value={settings.noteType}
        options={types}
        onChange={noteType => changeSettings({ noteType })}
      />
    </span>
  )
  return (
    <Panel title={text.columns(columns.length, preview.counts.notes)} end={end}>
      <ul>
        {columns.map(({ name, at }) => (
          <li key={at} className={styles.line}>
            <div className={styles.words}>
              <p className={styles.name}>{name}</p>
              <p className={styles.example}>{shortened(example[at] ?? '', EXAMPLE_CHARACTERS)}</p>
            </div>
            <Icon of={ArrowRight} />
            <Select
              label={text.mapTo(name)}
              value={wordOf(settings.columns[at])}
              options={uses}
              onChange={value => {
                const use = uses.find(one => one.value === value)?.use
                if (use !== undefined) changeSettings({ columns: withColumn(settings.columns, at, use) })
              }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
