import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { query } from '../../api/client.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Minutes } from './Minutes.tsx'
import { Start } from './Start.tsx'
import { startStudy } from './start.ts'
import { text } from './text.ts'
import { useSettled } from './use-settled.ts'
import { searchOf, wantedFor, WHATS, withWhat, type How, type Wanted } from './wanted.ts'
import { WhatFields } from './WhatFields.tsx'
import styles from './Study.module.css'

const HOWS = (['cram', 'ahead'] as const satisfies readonly How[]).map(value => ({ value, ...text.hows[value] }))
const WHAT_OPTIONS = WHATS.map(value => ({ value, label: text.whats[value] }))

/** Any search as a session, with a word on whether it counts. */
export function CustomForm({ search: given }: { readonly search: string }) {
  const [, navigate] = useLocation()
  const [wanted, setWanted] = useState(() => wantedFor(given))
  const change = (changed: Partial<Wanted>) => setWanted({ ...wanted, ...changed })
  const { what, how, minutes } = wanted
  const { data: groups } = useQuery({ ...query.decks.list.queryOptions({ input: {} }), enabled: what === 'weakest' })
  const search = searchOf(wanted, groups)
  const asked = useSettled(search)
  const { data } = useQuery({
    ...query.study.outlook.queryOptions({ input: { search: asked ?? '', how, minutes } }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  // What is counted is what was typed a moment ago.
  const outlook = search === null || search !== asked ? undefined : data
  const ready = outlook !== undefined && outlook.cards > 0
  const words = outlook === undefined ? undefined : (faultIn(outlook.fault) ?? text.outlook(outlook, how))
  return (
    <Start
      ready={ready}
      words={search === null ? '' : (words ?? text.counting)}
      onStart={() => startStudy({ kind: 'custom', search: search ?? '', how, minutes }, navigate)}
    >
      <div className={styles.part}>
        <span className={styles.caption}>{text.what}</span>
        <SegmentedControl
          label={text.what}
          value={what}
          options={WHAT_OPTIONS}
          onChange={next => setWanted(withWhat(wanted, next))}
        />
      </div>
      <WhatFields wanted={wanted} fault={outlook?.fault != null} onChange={change} />
      <RadioGroup legend={text.how} value={how} options={HOWS} onChange={next => change({ how: next })} />
      <Minutes value={minutes} onChange={next => change({ minutes: next })} />
    </Start>
  )
}

function faultIn(fault: string | null): string | null {
  return fault === null ? null : text.fault(fault)
}
