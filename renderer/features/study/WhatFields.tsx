import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { query } from '../../api/client.ts'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'
import type { Wanted } from './wanted.ts'
import styles from './Study.module.css'

interface WhatFieldsProps {
  readonly wanted: Wanted
  /** A term of the search can't be read. */
  readonly fault: boolean
  readonly onChange: (changed: Partial<Wanted>) => void
}

/** The field that says what exactly is studied. */
export function WhatFields({ wanted, fault, onChange }: WhatFieldsProps) {
  const { what, search, days } = wanted
  switch (what) {
    case 'search':
      return (
        <TextField
          label={text.search}
          placeholder={text.searchHint}
          icon={Search}
          value={search}
          aria-invalid={fault}
          onChange={next => onChange({ search: next })}
        />
      )
    case 'tag':
    case 'block':
      return <Named wanted={wanted} onChange={onChange} />
    case 'failures':
      return (
        <div className={styles.row}>
          <span className={styles.caption}>{text.days}</span>
          <NumberField
            label={text.days}
            value={days}
            min={1}
            max={365}
            unit={text.daysUnit}
            outOfBounds={text.daysBounds}
            live
            onChange={next => onChange({ days: next })}
          />
        </div>
      )
    case 'weakest':
      return <p>{text.weakest}</p>
  }
}

/** A tag or a block, found by its name. */
function Named({ wanted: { what, tag, block }, onChange }: Pick<WhatFieldsProps, 'wanted' | 'onChange'>) {
  const { data } = useQuery(query.browse.names.queryOptions({ input: {} }))
  if (data === undefined) return null
  if (what === 'block') {
    return (
      <Combobox
        label={text.block}
        options={data.blocks.map(({ code, name }) => ({
          value: code,
          label: name,
          start: <CallNumber code={code} />,
        }))}
        value={block}
        placeholder={text.chooseBlock}
        filterLabel={text.blockFilter}
        emptyText={text.noBlock}
        onChange={next => onChange({ block: next })}
      />
    )
  }
  if (data.tags.length === 0) return <p>{text.noTags}</p>
  return (
    <Combobox
      label={text.tag}
      options={data.tags.map(name => ({ value: name, label: name }))}
      value={tag}
      placeholder={text.chooseTag}
      filterLabel={text.tagFilter}
      emptyText={text.noTag}
      onChange={next => onChange({ tag: next })}
    />
  )
}
