import { useQuery } from '@tanstack/react-query'
import { Search, X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { complete, type Completion } from '../../../db/domain/search/complete.ts'
import { parse } from '../../../db/domain/search/parse.ts'
import { faultsOf } from '../../../db/domain/search/tree.ts'
import { query } from '../../api/client.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Completions } from './Completions.tsx'
import { text } from './text.ts'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (typed: string) => void
  /** ↓ with nothing to choose from: into the table. */
  readonly onLeave: () => void
  /** How many were found, at its end. */
  readonly end: ReactNode
}

const NO_NAMES = { decks: [], tags: [], blocks: [], types: [] }

/** The search as it is typed: what may stand at the caret below it, what cannot be read underlined and explained. */
export function SearchField({ field, value, onChange, onLeave, end }: SearchFieldProps) {
  const [caret, setCaret] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const [shift, setShift] = useState(0)
  const listId = useId()
  const faultId = useId()
  const { data: names } = useQuery(query.browse.names.queryOptions({ input: {} }))
  const known = names === undefined ? NO_NAMES : { ...names, decks: names.decks.map(({ path }) => path) }
  const completion = caret === null ? null : complete(value, caret, known)
  const options = completion?.options ?? []
  const faults = faultsOf(parse(value))
  // While a term is being typed, only what is before it is found fault with.
  const fault = faults.find(({ to }) => caret === null || to < caret || completion === null)
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    field.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })
  const insert = ({ from, to }: Completion, written: string) => {
    wanted.current = from + written.length
    setCaret(wanted.current)
    setAt(0)
    onChange(`${value.slice(0, from)}${written}${value.slice(to)}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[at]
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.nativeEvent.isComposing) return
    if (by !== 0 && options.length > 0) setAt((at + by + options.length) % options.length)
    else if (event.key === 'ArrowDown') onLeave()
    else if (event.key === 'Enter' && completion !== null && option !== undefined) insert(completion, option.insert)
    else if (event.key === 'Enter') onLeave()
    else if (event.key === 'Escape' && options.length > 0) setCaret(null)
    else if (event.key === 'Escape' && value !== '') onChange('')
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.whole}>
      <div className={styles.field}>
        <Icon of={Search} />
        <span className={styles.typed}>
          <span aria-hidden className={styles.mirror}>
            <span style={{ translate: `${-shift}px 0` }} className={styles.marks}>
              {fault !== undefined && <Fault value={value} fault={fault} />}
            </span>
          </span>
          <input
            ref={field}
            role="combobox"
            aria-label={text.field}
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={options.length > 0 ? `${listId}-${at}` : undefined}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : faultId}
            autoComplete="off"
            spellCheck={false}
            placeholder={text.placeholder}
            value={value}
            onChange={event => {
              setCaret(event.target.selectionStart)
              setAt(0)
              onChange(event.target.value)
            }}
            onKeyDown={onKeyDown}
            onScroll={event => setShift(event.currentTarget.scrollLeft)}
            onBlur={() => setCaret(null)}
            className={styles.input}
          />
        </span>
        {end}
        {value === '' ? (
          <KeyHint id="search" />
        ) : (
          <IconButton icon={X} label={text.clear} onClick={() => (onChange(''), field.current?.focus())} />
        )}
      </div>
      <Completions
        id={listId}
        options={options}
        at={at}
        onChoose={option => completion !== null && insert(completion, option.insert)}
      />
      <FieldError id={faultId}>{fault === undefined ? undefined : text.fault(fault.why)}</FieldError>
    </div>
  )
}

/** The text once more behind the field, to carry the line under what cannot be read. It is drawn, and no text of the page. */
function Fault({
  value,
  fault,
}: {
  readonly value: string
  readonly fault: { readonly from: number; readonly to: number }
}) {
  return (
    <>
      <span data-text={value.slice(0, fault.from)} />
      <span data-text={value.slice(fault.from, fault.to)} className={styles.fault} />
    </>
  )
}
