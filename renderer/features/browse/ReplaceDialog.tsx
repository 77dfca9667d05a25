import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { ReplaceValue, SelectionValue } from '../../../db/api/browse.ts'
import { query } from '../../api/client.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Asked, type Asking } from './Asked.tsx'
import { text } from './text.ts'
import styles from './Replace.module.css'

const PARTS = ['all', 'front', 'back'] as const

/** Which text for which, and what becomes of the first notes. */
export function ReplaceDialog({ of, count, onClose, onDeed }: Asking) {
  const [how, setHow] = useState<ReplaceValue>({ kind: 'replace', find: '', put: '', in: 'all', matchCase: true })
  const asked = useDeferredValue(how)
  const { data } = useQuery({
    ...query.browse.replaced.queryOptions({ input: { of: of ?? NOTHING, how: asked } }),
    enabled: of !== null && asked.find !== '',
    placeholderData: keepPreviousData,
  })
  const found = how.find === '' ? undefined : data
  const { replace } = text
  return (
    <Asked
      title={replace.title(count)}
      verb={replace.doIt(found?.notes ?? 0)}
      deed={found === undefined || found.notes === 0 ? null : how}
      onClose={onClose}
      onDeed={onDeed}
    >
      <div className={styles.form}>
        <TextField
          label={replace.find}
          placeholder={replace.find}
          value={how.find}
          maxLength={2_000}
          onChange={find => setHow({ ...how, find })}
        />
        <TextField
          label={replace.put}
          placeholder={replace.put}
          value={how.put}
          maxLength={2_000}
          onChange={put => setHow({ ...how, put })}
        />
        <div className={styles.row}>
          <SegmentedControl
            label={replace.where}
            options={PARTS.map(part => ({ value: part, label: replace.parts[part] }))}
            value={how.in}
            onChange={part => setHow({ ...how, in: part })}
          />
          <Checkbox
            label={replace.matchCase}
            checked={how.matchCase}
            onChange={matchCase => setHow({ ...how, matchCase })}
          />
        </div>
        {found !== undefined && (
          <>
            <p role="status">{replace.found(found.notes, found.left)}</p>
            <ul className={styles.samples}>
              {found.samples.map(({ note, callNumber, before, after }) => (
                <li key={note} className={styles.sample}>
                  <span className={styles.number}>{callNumber ?? text.ownCard}</span>
                  <del className={styles.before}>{before}</del>
                  <ins className={styles.after}>{after}</ins>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Asked>
  )
}

const NOTHING: SelectionValue = { kind: 'search', text: '', except: [] }
