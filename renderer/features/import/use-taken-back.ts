import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Report } from '../../../db/api/imports.ts'
import { query } from '../../api/client.ts'
import { turn } from '../../state/history.ts'
import { toast } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { useImport } from './state.ts'

interface TakenBack {
  /** The import was undone, here or by the key. */
  readonly isTakenBack: boolean
  /** Takes the import back, or does it again; where something else was done since, it only says so. */
  readonly turnImport: () => void
}

/** Whether the import still stands; undo goes back step by step. */
export function useTakenBack({ history }: Report): TakenBack {
  const { data } = useQuery(query.history.peek.queryOptions({ input: {} }))
  const op = history.undo?.op
  const known = useImport(state => state.takenBack)
  // Once something else was done, undo and redo speak of that: what was seen last still holds.
  const seen = op === undefined ? null : data?.redo?.op === op ? true : data?.undo?.op === op ? false : null
  useEffect(() => {
    if (seen !== null) useImport.setState({ takenBack: seen })
  }, [seen])
  const isTakenBack = seen ?? known
  const turnImport = () => {
    const next = isTakenBack ? data?.redo?.op : data?.undo?.op
    if (next === op) void turn(isTakenBack ? 'redo' : 'undo')
    else toast(shared.notLast)
  }
  return { isTakenBack, turnImport }
}
