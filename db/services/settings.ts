import type { SettingsView } from '../api/settings.ts'
import { orNotFound } from '../domain/errors.ts'
import type { DrillRule } from '../domain/event.ts'
import type { SettingsPatch } from '../domain/settings.ts'
import * as presets from '../repositories/presets.ts'
import * as settings from '../repositories/settings.ts'
import type { Open } from './open.ts'
import { transact, type Store } from './transact.ts'

/** Everything the Settings screen shows. */
export function view(store: Store): SettingsView {
  const { read, home } = store
  const drill = presets.byDefault(read)?.drill ?? 'below-good'
  return { ...store.settings(), drill, folder: home }
}

/** Changes some settings at once, as one operation. */
export function change({ store, day }: Open, patch: SettingsPatch): SettingsView {
  const [setting = 'settings'] = Object.keys(patch)
  transact(store, { name: 'change-settings', facts: { setting } }, ({ db }) => settings.change(db, patch))
  day.forget()
  return view(store)
}

/** Which answers are repeated on the same day, for the decks of the default preset. */
export function setDrill({ store, day }: Open, drill: DrillRule): SettingsView {
  transact(store, { name: 'change-drill', facts: { drill } }, ({ db, op }) => {
    const preset = orNotFound(presets.byDefault(db), 'preset')
    presets.setDrill(db, preset.id, drill, op)
  })
  day.forget()
  return view(store)
}
