import { useRef, useState } from 'react'
import type { SettingsView } from '../../../db/api/settings.ts'
import { print } from '../../../db/domain/search/print.ts'
import type { Sort } from '../../../db/domain/search/sort.ts'
import { api } from '../../api/client.ts'
import { report, showStudy } from '../../state/ui.ts'
import { Title } from '../../ui/Title.tsx'
import { Waiting } from '../../Waiting.tsx'
import { useStyled } from '../../ui/use-styled.ts'
import { ActionBar } from './ActionBar.tsx'
import { CardTable, cardIn } from './CardTable.tsx'
import { Deeds, type Question } from './Deeds.tsx'
import { Head, type Sheet } from './Head.tsx'
import { Inspector } from './Inspector.tsx'
import { NoneFound } from './NoneFound.tsx'
import { text } from './text.ts'
import { useBrowseCommands } from './use-browse-commands.ts'
import { useDeed } from './use-deed.ts'
import { cardsBetween, usePages } from './use-pages.ts'
import { useSearchText } from './use-search.ts'
import { useTicks } from './use-ticks.ts'
import styles from './Browse.module.css'

/** The search, what it finds, and the card that is looked at. */
export function Browser({ settings }: { readonly settings: SettingsView }) {
  const page = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { typed, setTyped, asked, choose } = useSearchText()
  const { browseSort: sort, browseColumns: columns, savedSearches } = settings
  const pages = usePages({ text: asked, sort })
  const { slots, counts } = pages
  const ticks = useTicks(asked, counts?.found ?? slots.length)
  const [at, setAt] = useState({ text: asked, index: 0, anchor: 0 })
  const index = at.text === asked ? Math.min(at.index, Math.max(0, slots.length - 1)) : 0
  const anchor = at.text === asked ? at.anchor : 0
  const row = cardIn(slots[index])
  const place = useStyled(page, '--inspector')
  const [open, setOpen] = useState(false)
  const [question, setQuestion] = useState<Question | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const { doing, perform } = useDeed(ticks.clear)
  const goTo = (next: number) => setAt({ text: asked, index: next, anchor: next })
  const range = (to: number) => {
    setAt({ text: asked, index: to, anchor })
    const [first, last] = [Math.min(anchor, to), Math.max(anchor, to)]
    cardsBetween({ text: asked, sort }, first, last).then(cards => ticks.tick(cards, true), report)
  }
  const enterTable = () => table.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  useBrowseCommands({
    row,
    ticks,
    found: slots.length,
    current: index,
    onCurrent: next => {
      goTo(next)
      requestAnimationFrame(enterTable)
    },
    onSearch: () => field.current?.focus(),
    onPreview: () => (place === 'drawer' ? setOpen(true) : enterTable()),
    onAsk: setQuestion,
    onDeed: deed => {
      const of = ticks.selection(row?.card)
      if (of !== null) void perform(of, deed)
    },
    onSave: () => setSheet('save'),
    onStudy: () => showStudy({ kind: 'custom', search: typed }),
    onColumns: () => setSheet('columns'),
    onArrange: () => setSheet('arrange'),
    // Side by side: those that begin alike stand together.
    onDuplicates: () => {
      if (sort.by !== 'question') keepSort({ by: 'question', descending: false })
      choose(DUPLICATES)
    },
    busy: doing !== null,
  })
  const selected = ticks.count === 0 ? 1 : ticks.count
  return (
    <>
      <Title name={text.name} look="hidden">
        {text.name}
      </Title>
      <Head
        field={field}
        typed={typed}
        onType={setTyped}
        onLeave={enterTable}
        onChoose={choose}
        counts={counts}
        columns={columns}
        searches={savedSearches}
        sheet={sheet}
        onSheet={setSheet}
      />
      <div ref={page} className={styles.browser}>
        <div className={styles.list}>
          {pages.error !== null && <Waiting label={text.loading} error={pages.error} onRetry={pages.retry} />}
          {pages.error === null && pages.waiting && <Waiting label={text.loading} error={null} onRetry={pages.retry} />}
          {pages.error === null && !pages.waiting && slots.length === 0 && (
            <NoneFound search={asked} cards={counts?.cards ?? 0} onSearch={choose} />
          )}
          {slots.length > 0 && pages.error === null && (
            <CardTable
              table={table}
              slots={slots}
              chosen={columns}
              sort={sort}
              onSort={keepSort}
              current={index}
              onCurrent={goTo}
              onOpen={() => setOpen(true)}
              ticks={ticks}
              onRange={range}
              want={pages.want}
            />
          )}
          <ActionBar count={ticks.count} doing={doing} />
        </div>
        <Inspector row={row} place={place} open={open} onClose={() => setOpen(false)} />
      </div>
      <Deeds
        question={question}
        shown={{ text: asked, sort }}
        of={ticks.selection(row?.card)}
        count={selected}
        onClose={() => setQuestion(null)}
        onDeed={deed => {
          setQuestion(null)
          const of = ticks.selection(row?.card)
          if (of !== null) void perform(of, deed)
        }}
      />
    </>
  )
}

const DUPLICATES = print({ kind: 'is', state: 'duplicate' })

function keepSort(browseSort: Sort): void {
  api.settings.change({ browseSort }).catch(report)
}
