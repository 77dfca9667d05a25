/** What a file is by its bytes; its name is never asked. */
import { fileTypeFromBuffer } from 'file-type'

/** So many first bytes say what a file is. */
export const HEAD_BYTES = 4_100

/** What the sniffer calls some types, and what they are served as. */
const SERVED_AS: Readonly<Record<string, string>> = {
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-flac': 'audio/flac',
  'application/ogg': 'audio/ogg',
  'image/vnd.microsoft.icon': 'image/x-icon',
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
}

/** Media type by the first bytes of a file, without parameters; null where they say nothing. */
export async function sniff(head: Uint8Array): Promise<string | null> {
  if (isSvg(head)) return 'image/svg+xml'
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const mime = found?.mime.split(';')[0]?.trim() ?? null
  return mime === null ? null : (SERVED_AS[mime] ?? mime)
}

/** What may stand before the root of an XML document: a byte order mark, spaces, declarations, comments, a document type. */
const PROLOG = /^\uFEFF?(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)*/i
const SVG_ROOT = /^<(?:[A-Za-z_][\w.-]*:)?svg[\s/>]/

function isSvg(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head)
  return SVG_ROOT.test(text.slice(PROLOG.exec(text)?.[0].length ?? 0))
}
