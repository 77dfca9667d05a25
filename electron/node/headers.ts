/** What every answer of either host says about itself: the policy, and how little others may do with it. */

/** No HTML is ever parsed in the page and nothing comes from outside it, so nothing inline is allowed. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** For a learner's pictures and sounds, should one be opened by itself: no script, no origin, nothing loaded. */
const MEDIA_POLICY = "sandbox; default-src 'none'"

export type Headers = Readonly<Record<string, string>>

const EVERY_ANSWER: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const FOR_EVER = 'private, max-age=31536000, immutable'

/** The page itself: never kept, because theme and text size are stamped on it. */
export const PAGE_HEADERS: Headers = {
  ...EVERY_ANSWER,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': PAGE_POLICY,
  'cache-control': 'no-store',
}

/** A file of the built page; one that carries its hash in its name never changes. */
export function fileHeaders(type: string, hashed: boolean): Headers {
  return {
    ...EVERY_ANSWER,
    'content-type': type,
    'content-security-policy': PAGE_POLICY,
    'cache-control': hashed ? FOR_EVER : 'no-cache',
  }
}

/** A picture or sound, named by its hash. */
export function mediaHeaders(type: string): Headers {
  return {
    ...EVERY_ANSWER,
    'content-type': type,
    'content-security-policy': MEDIA_POLICY,
    'cache-control': FOR_EVER,
  }
}

/** A file to be saved under a name; whatever opens it instead may do nothing. */
export function downloadHeaders(name: string): Headers {
  return {
    ...EVERY_ANSWER,
    'content-type': 'application/octet-stream',
    'content-security-policy': MEDIA_POLICY,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename*=UTF-8''${escaped(name)}`,
  }
}

/** As RFC 8187 writes what is no plain word: everything but letters, digits and a few signs by its bytes. */
function escaped(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*!]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Anything refused, and anything said in plain words. */
export const TEXT_HEADERS: Headers = {
  ...EVERY_ANSWER,
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': MEDIA_POLICY,
  'cache-control': 'no-store',
}

/** A word of the host to the page. */
export const JSON_HEADERS: Headers = { ...TEXT_HEADERS, 'content-type': 'application/json; charset=utf-8' }
