/** Theme and text size are part of the page as it is served, so that the first frame is right. */
import type { HostApi } from '../../db/api/host.ts'
import type { Appearance } from '../../db/domain/settings.ts'

/** How `<html …>` of the page says them before a host has; the build stops where it does not. */
export const APPEARANCE_MARK = attributes({ theme: 'system', textSize: 100 }, 'linux')

/** Puts theme, text size and system into the page, as attributes: the policy forbids inline styles. */
export function stampAppearance(html: string, appearance: Appearance, os: HostApi['os']): string {
  return html.replace(APPEARANCE_MARK, attributes(appearance, os))
}

function attributes({ theme, textSize }: Appearance, os: HostApi['os']): string {
  return `data-theme="${theme}" data-text-size="${textSize}" data-os="${os}"`
}
