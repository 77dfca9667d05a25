/**
 * Who may speak to the browser host. Every web page the learner has open can send requests to 127.0.0.1, and so can every
 * program of every user of the machine: nothing is answered but a request of our own page, with our own cookie.
 */
import { createHash, timingSafeEqual } from 'node:crypto'

/** A request as it stood on the wire; header values are lists, so that a header sent twice is seen. */
export interface Incoming {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
  readonly upgrade: boolean
}

/** A link that was printed: good once, until `expires` on the clock that `now` is read from. */
export interface OneTimeLink {
  readonly token: string
  readonly expires: number
}

/** What the host knows and a stranger does not. */
export interface Keys {
  readonly port: number
  readonly session: string
  readonly links: readonly OneTimeLink[]
  readonly now: number
}

export type Refusal = { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 }
export type Verdict =
  | Refusal
  /** Spend the token, set the cookie, go to `/`. */
  | { readonly kind: 'enter'; readonly token: string }
  | { readonly kind: 'get'; readonly path: string }
  /** A file to be imported follows, called so where it came from. */
  | { readonly kind: 'offer'; readonly name: string }
  | { readonly kind: 'socket' }

const LONGEST_URL = 2048
/** Plain segments only: no escapes, no dots in front, nothing that two parsers could read in two ways. */
const PLAIN_PATH = /^\/(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)?$/
const TOKEN_LINK = /^\/\?token=([\w-]{43})$/
/** A name as `encodeURIComponent` writes it. */
const OFFER = /^\/offer\?name=((?:[\w.!~*'()-]|%[0-9A-F]{2})+)$/
const LONGEST_NAME = 255
export const SOCKET_PATH = '/rpc'

/** Cookies are shared between the ports of a machine, so the port is in the name. */
export function cookieName(port: number): string {
  return `recall-at-k-${port}`
}

/** Whether a request is one of ours, and what it wants. Decided before anything is looked up. */
export function judge(request: Incoming, keys: Keys): Verdict {
  return fromElsewhere(request, keys.port) ?? badlyPut(request) ?? admitted(request, keys)
}

/** Another name for this machine, another page, another site. */
function fromElsewhere({ method, headers, upgrade }: Incoming, port: number): Refusal | null {
  const address = `127.0.0.1:${port}`
  if (!isExactly(headers['host'], address)) return refused(403)
  const site = headers['sec-fetch-site'] ?? []
  if (!site.every(value => value === 'same-origin' || value === 'none')) return refused(403)
  const originNeeded = upgrade || method !== 'GET'
  if (headers['origin'] === undefined) return originNeeded ? refused(403) : null
  return isExactly(headers['origin'], `http://${address}`) ? null : refused(403)
}

function badlyPut({ method, url, upgrade }: Incoming): Refusal | null {
  if (method === 'POST' && !upgrade && url.startsWith('/offer')) {
    return url.length <= LONGEST_URL && nameIn(url) !== null ? null : refused(400)
  }
  if (method !== 'GET') return refused(405)
  const understood = url.length <= LONGEST_URL && (PLAIN_PATH.test(url) || TOKEN_LINK.test(url))
  return understood ? null : refused(400)
}

function admitted({ method, url, headers, upgrade }: Incoming, keys: Keys): Verdict {
  const token = TOKEN_LINK.exec(url)?.[1]
  if (token !== undefined) {
    const link = keys.links.find(one => isSecret(token, one.token))
    return !upgrade && link !== undefined && keys.now < link.expires
      ? { kind: 'enter', token: link.token }
      : refused(403)
  }
  if (!hasCookie(headers['cookie'], keys)) return refused(403)
  const name = method === 'POST' ? nameIn(url) : null
  if (name !== null) return { kind: 'offer', name }
  if (upgrade) return url === SOCKET_PATH ? { kind: 'socket' } : refused(404)
  return url === SOCKET_PATH ? refused(404) : { kind: 'get', path: url }
}

/** What an offered file is called: one plain component of a path, although it is only ever shown. Null: nothing of the kind. */
function nameIn(url: string): string | null {
  const escaped = OFFER.exec(url)?.[1]
  if (escaped === undefined) return null
  try {
    const name = decodeURIComponent(escaped)
    return isPlainName(name) ? name : null
  } catch {
    return null
  }
}

/** Whether a name is one component of a path, by any system's rules, and shows as what it is. */
export function isPlainName(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    name.trim() !== '' &&
    !/^\.{1,2}$|[/\\]|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(name)
  )
}

function hasCookie(lines: readonly string[] | undefined, { port, session }: Keys): boolean {
  const wanted = `${cookieName(port)}=`
  const cookies = (lines ?? []).flatMap(line => line.split(';')).map(cookie => cookie.trim())
  return cookies.some(cookie => cookie.startsWith(wanted) && isSecret(cookie.slice(wanted.length), session))
}

function isExactly(values: readonly string[] | undefined, wanted: string): boolean {
  return values?.length === 1 && values[0] === wanted
}

/** Compares digests, so that neither the length nor the first wrong character shows in the time it takes. */
function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function refused(status: Refusal['status']): Refusal {
  return { kind: 'refused', status }
}
