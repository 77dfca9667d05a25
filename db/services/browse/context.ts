import type { Names } from '../../domain/search/names.ts'
import type { SearchContext } from '../../domain/search/to-sql.ts'
import { startOf } from '../../domain/time.ts'
import * as search from '../../repositories/search.ts'
import { recent, type Recent } from '../recent.ts'
import type { Store } from '../transact.ts'

const kept = new WeakMap<Store, Recent<'names', Names>>()

/** What everything is called, read anew once something was written. */
export function namesOf(store: Store): Names {
  const names = kept.get(store) ?? recent<'names', Names>(1)
  kept.set(store, names)
  const version = store.generation()
  return names.get('names', version) ?? names.keep('names', version, search.names(store.read))
}

/** What searches need to know besides their text. */
export function contextOf(store: Store): SearchContext {
  const { day, zone } = store.now()
  const { rolloverHour } = store.settings()
  return { today: day, startOf: of => startOf(of, zone, rolloverHour), names: namesOf(store) }
}
