import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { BrowseRow } from '../../../db/api/browse.ts'
import type { Sort } from '../../../db/domain/search/sort.ts'
import { query } from '../../api/client.ts'
import { queries } from '../../state/queries.ts'

export interface Asked {
  readonly text: string
  readonly sort: Sort
}

/** A row, or the number of one that has not come yet. */
export type Slot = BrowseRow | number

const PAGE = 50
/** Pages that are kept up to date: those looked at last. */
const MOST_PAGES = 8

type Results = readonly UseQueryResult<{ readonly rows: readonly BrowseRow[]; readonly total: number | null }>[]

/** What of the pages is looked at here; the same as long as that is. */
function combined(results: Results) {
  return {
    rows: results.map(({ data }) => data?.rows),
    first: results[0]?.data,
    error: results.find(({ error }) => error !== null)?.error ?? null,
  }
}

/** The rows of a search, fetched where they are looked at. While another search is under way the last one's stay. */
export function usePages(asked: Asked) {
  const key = JSON.stringify(asked)
  const [wanted, setWanted] = useState<{ readonly key: string; readonly pages: readonly number[] }>({
    key,
    pages: FIRST,
  })
  const pages = wanted.key === key ? wanted.pages : FIRST
  const { rows, first, error } = useQueries({
    queries: pages.map(page => pageOptions(asked, page)),
    combine: combined,
  })
  const counted = useQuery(query.browse.count.queryOptions({ input: asked }))
  const total = counted.data?.found ?? first?.total ?? first?.rows.length ?? 0
  const current = useMemo(() => slotsOf(pages, rows, total), [pages, rows, total])
  const isHere = rows.some(page => page !== undefined)
  const [last, setLast] = useState(current)
  if (isHere && last !== current) setLast(current)
  const want = useCallback(
    (at: number) => {
      const page = Math.floor(at / PAGE)
      setWanted(now => {
        const known = now.key === key ? now.pages : FIRST
        return known.includes(page) ? now : { key, pages: [...known, page].slice(-MOST_PAGES) }
      })
    },
    [key],
  )
  return {
    slots: isHere ? current : last,
    /** None has come yet. */
    waiting: !isHere && last.length === 0,
    counts: counted.data,
    error: error ?? counted.error,
    retry: () => void queries.invalidateQueries({ queryKey: query.browse.key() }),
    want,
  }
}

const FIRST: readonly number[] = [0]

/** Rows none of which has come: a copy of them is to be had faster than new ones. */
let none: readonly number[] = []

function slotsOf(
  pages: readonly number[],
  rows: readonly (readonly BrowseRow[] | undefined)[],
  total: number,
): readonly Slot[] {
  if (none.length !== total) none = Array.from({ length: total }, (_, at) => at)
  const slots: Slot[] = none.slice()
  for (const [index, page] of pages.entries())
    for (const [at, row] of (rows[index] ?? []).entries()) slots[page * PAGE + at] = row
  return slots
}

/** Names of the cards from one place to another, both included. What was fetched already is not asked for again. */
export async function cardsBetween(asked: Asked, from: number, to: number): Promise<readonly BrowseRow['card'][]> {
  const first = Math.floor(from / PAGE)
  const pages = Array.from({ length: Math.floor(to / PAGE) - first + 1 }, (_, at) => first + at)
  const rows: BrowseRow[] = []
  for (const page of pages) rows.push(...(await queries.fetchQuery(pageOptions(asked, page))).rows)
  return rows.slice(from - first * PAGE, to - first * PAGE + 1).map(({ card }) => card)
}

function pageOptions(asked: Asked, page: number) {
  return query.browse.page.queryOptions({ input: { ...asked, from: page * PAGE, count: PAGE } })
}
