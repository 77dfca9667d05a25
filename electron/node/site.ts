/** What lies behind a path, for both hosts: the page, the files it is built of, the learner's media, and what was exported. */
import { readFile, rm } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { notFound, type Answer } from './answer.ts'
import { stampPage, type FirstFrame } from './appearance.ts'
import { fileAnswer, isNotThere } from './file-answer.ts'
import { downloadHeaders, fileHeaders, mediaHeaders, PAGE_HEADERS } from './headers.ts'
import { systemOf } from './system.ts'

/** Answers a GET for a path, or for the stretch of a file that its `Range` header names. */
export type Site = (path: string, range?: string | null) => Promise<Answer>

export interface SiteOptions {
  /** The built page. */
  readonly rendererDir: string
  firstFrame(): FirstFrame
  /** A picture or sound by its hash, or null. */
  media(hash: string): Promise<Media | null> | Media | null
  /** A file that was exported, or null. */
  exported(id: string): Promise<Exported | null> | Exported | null
}

/** Where a picture or sound lies and what it is; the type is from a fixed list. */
export interface Media {
  readonly path: string
  readonly type: string
}

/** Where an exported file lies and what it is saved as. */
export interface Exported {
  readonly path: string
  readonly name: string
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
const EXPORT_PATH = /^\/export\/([\w-]{8,64})$/
/** Vite puts what carries a hash in its name here. */
const HASHED = '/assets/'

/** What both hosts answer with. Whoever asks has been let in already. */
export function site(options: SiteOptions): Site {
  const { rendererDir } = options
  return async (path, range) => {
    if (path === '/' || path === '/index.html') {
      const html = await readFile(join(rendererDir, 'index.html'), 'utf8')
      return {
        status: 200,
        headers: PAGE_HEADERS,
        body: stampPage(html, options.firstFrame(), systemOf(process.platform)),
      }
    }
    return (await fileBehind(options, path, range)) ?? notFound()
  }
}

async function fileBehind(options: SiteOptions, path: string, range?: string | null): Promise<Answer | null> {
  const hash = MEDIA_PATH.exec(path)?.[1]
  if (hash !== undefined) {
    const media = await options.media(hash)
    return media && fileAnswer(media.path, mediaHeaders(media.type), range)
  }
  const id = EXPORT_PATH.exec(path)?.[1]
  return id === undefined ? fileOfPage(options.rendererDir, path) : download(await options.exported(id))
}

/** A file to be saved elsewhere; it is gone once it was fetched. */
async function download(exported: Exported | null): Promise<Answer | null> {
  const answer = exported && (await fileAnswer(exported.path, downloadHeaders(exported.name)))
  if (exported !== null && answer?.body instanceof Readable)
    answer.body.once('close', () => void rm(exported.path, { force: true }).catch(console.error))
  return answer
}

async function fileOfPage(root: string, path: string): Promise<Answer | null> {
  const type = TYPES[extname(path)]
  const file = inside(root, path)
  if (type === undefined || file === null) return null
  const body = await read(file)
  return body && { status: 200, headers: fileHeaders(type, path.startsWith(HASHED)), body }
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
    if (isNotThere(error)) return null
    throw error
  }
}
