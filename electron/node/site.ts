/** What lies behind a path, for both hosts: the page, the files it is built of, and the learner's media. */
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { stampPage, type FirstFrame } from './appearance.ts'
import { fileHeaders, mediaHeaders, PAGE_HEADERS, TEXT_HEADERS, type Headers } from './headers.ts'
import { systemOf } from './system.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer<ArrayBuffer> | string
}

export interface SiteOptions {
  /** The built page. */
  readonly rendererDir: string
  firstFrame(): FirstFrame
  /** A picture or sound by its hash, or null. */
  media(hash: string): Promise<Media | null> | Media | null
}

/** Where a picture or sound lies and what it is; the type is from a fixed list. */
export interface Media {
  readonly path: string
  readonly type: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const MEDIA_PATH = /^\/media\/([0-9a-f]{64})$/
/** Vite puts what carries a hash in its name here. */
const HASHED = '/assets/'

/** Answers a GET for a path. Whoever asks has been let in already. */
export function site(options: SiteOptions): (path: string) => Promise<Answer> {
  const { rendererDir } = options
  return async path => {
    if (path === '/' || path === '/index.html') {
      const html = await readFile(join(rendererDir, 'index.html'), 'utf8')
      return {
        status: 200,
        headers: PAGE_HEADERS,
        body: stampPage(html, options.firstFrame(), systemOf(process.platform)),
      }
    }
    const hash = MEDIA_PATH.exec(path)?.[1]
    const answer =
      hash === undefined ? await fileOfPage(rendererDir, path) : await fileOfMedia(await options.media(hash))
    return answer ?? notFound()
  }
}

/** The answer where nothing lies. It never repeats what was asked for. */
export function notFound(): Answer {
  return inWords(404, 'There is nothing here.')
}

/** A sentence as an answer. */
export function inWords(status: number, sentence: string): Answer {
  return { status, headers: TEXT_HEADERS, body: `${sentence}\n` }
}

async function fileOfPage(root: string, path: string): Promise<Answer | null> {
  const type = TYPES[extname(path)]
  const file = inside(root, path)
  if (type === undefined || file === null) return null
  const body = await read(file)
  return body && { status: 200, headers: fileHeaders(type, path.startsWith(HASHED)), body }
}

async function fileOfMedia(found: Media | null): Promise<Answer | null> {
  const body = found && (await read(found.path))
  return body && found && { status: 200, headers: mediaHeaders(found.type), body }
}

/** The file a path names, or null where it would lie outside, or be hidden, or be read in two ways. */
function inside(root: string, path: string): string | null {
  if (/[\0\\%:]|\/\./.test(path) || !path.startsWith('/')) return null
  const file = join(root, path)
  const way = relative(root, file)
  return way === '' || way.startsWith('..') || isAbsolute(way) ? null : file
}

async function read(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))
    )
      return null
    throw error
  }
}
