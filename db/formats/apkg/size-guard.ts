import { refused } from '../refused.ts'

const MAGIC = 'SQLite format 3\0'
/** The file header of sqlite.org/fileformat2.html, and where in it numbers stand. */
const HEAD = { bytes: 100, pageSize: 16, changes: 24, pages: 28, changesThen: 92 } as const
/** SQLite's sign for pages of 65,536 bytes. */
const LARGEST_PAGE = 1
const PAGE = { least: 512, most: 65_536 } as const

/**
 * Follows the bytes of a SQLite file as they are unpacked, and stops at what is none, or goes on after its end: so a
 * file of zeros is given up at once instead of after a gigabyte.
 */
export function sizeGuard(): (chunk: Buffer) => void {
  let head = Buffer.alloc(0)
  let bytes = 0
  let most = Number.POSITIVE_INFINITY
  return chunk => {
    bytes += chunk.length
    if (head.length < HEAD.bytes) {
      head = Buffer.concat([head, chunk.subarray(0, HEAD.bytes)])
      if (head.length >= HEAD.bytes) most = sizeOf(head)
    }
    if (bytes > most) throw refused('damaged')
  }
}

/** The size a header gives; unlimited where a very old SQLite wrote the file and did not keep it. */
function sizeOf(head: Buffer): number {
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) throw refused('damaged')
  const said = head.readUInt16BE(HEAD.pageSize)
  const pageSize = said === LARGEST_PAGE ? PAGE.most : said
  if (pageSize < PAGE.least || (pageSize & (pageSize - 1)) !== 0) throw refused('damaged')
  const pages = head.readUInt32BE(HEAD.pages)
  const isKept = pages > 0 && head.readUInt32BE(HEAD.changes) === head.readUInt32BE(HEAD.changesThen)
  return isKept ? pages * pageSize : Number.POSITIVE_INFINITY
}
