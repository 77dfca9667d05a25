/** The one origin of the page. Everything that is not exactly it is foreign. */
export const SCHEME = 'app'
const HOST = 'bundle'
export const ORIGIN = `${SCHEME}://${HOST}`

/** The address of the page. */
export const PAGE = `${ORIGIN}/`

/** Whether an address is ours: parsed, never compared by how it begins. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
  )
}

/** The path of an address of ours, still as it was written. */
export function pathOf(address: string): string | null {
  return isOurs(address) ? (URL.parse(address)?.pathname ?? null) : null
}
