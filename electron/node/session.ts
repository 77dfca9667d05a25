/** The secrets of one run of the browser host: the links that let a person in, and the cookie that keeps them in. */
import { randomBytes } from 'node:crypto'
import { cookieName, type Keys, type OneTimeLink } from './request-guard.ts'

/** How long a printed link waits for a person to open it; Enter in the terminal prints a fresh one. */
const PRINTED_LINK_MS = 10 * 60_000

export interface Session {
  keys(): Keys
  /** Mints a link that lets one browser in. */
  link(validForMs?: number): string
  /** Takes a link out of use and returns the cookie for it. */
  spend(token: string): string
}

/** A fresh session on a port. Nothing of it outlives the process. */
export function newSession(port: number, now: () => number = () => performance.now()): Session {
  const session = secret()
  let links: readonly OneTimeLink[] = []
  return {
    keys: () => ({ port, session, links, now: now() }),
    link: (validForMs = PRINTED_LINK_MS) => {
      const token = secret()
      links = [...links.filter(link => now() < link.expires), { token, expires: now() + validForMs }]
      return `http://127.0.0.1:${port}/?token=${token}`
    },
    spend: token => {
      links = links.filter(link => link.token !== token)
      return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}
