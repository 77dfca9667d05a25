import type { SettingsView } from '../../../db/api/settings.ts'
import type { SettingsPatch } from '../../../db/domain/settings.ts'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'

/** What every section gets. */
export interface SectionProps {
  readonly settings: SettingsView
}

/** Applies at once; what could not be stored is said. */
export function change(patch: SettingsPatch): void {
  api.settings.change(patch).catch(report)
}
