import { QueryObserver } from '@tanstack/react-query'
import { query } from '../api/client.ts'
import { useKeymap } from '../commands/keymap.ts'
import { queries } from './queries.ts'

/** Keeps the keys in step with the settings for as long as the window lives. */
export function followKeymap(): void {
  const settings = new QueryObserver(queries, query.settings.get.queryOptions({ input: {} }))
  settings.subscribe(({ data }) => {
    if (data !== undefined) useKeymap.setState({ keys: data.keys, singleKeys: data.singleKeys })
  })
}
