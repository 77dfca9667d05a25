import { z } from 'zod'
import { Settings, SettingsPatch } from '../domain/settings.ts'
import { read, write } from './base.ts'

export const DrillValue = z.enum(['below-good', 'missed', 'off'])

/** Settings, the default preset's drill among them, and where things are kept. */
export const SettingsView = Settings.extend({ drill: DrillValue, folder: z.string() })
export type SettingsView = z.infer<typeof SettingsView>

export const settings = {
  get: read.input(z.strictObject({})).output(SettingsView),
  change: write.input(SettingsPatch).output(SettingsView),
  setDrill: write.input(z.strictObject({ drill: DrillValue })).output(SettingsView),
}
