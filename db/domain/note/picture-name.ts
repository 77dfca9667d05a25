/** What a picture is called in a note: one plain component of a path on every system, and nothing that Markdown reads. */

/** The pictures that are taken, and how their names end. */
export const PICTURE_ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}

/** Bytes of the largest picture that is taken: 20 MB. */
export const LARGEST_PICTURE = 20_000_000

const LONGEST = 60
/** What Windows takes for a device, whatever follows the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name of its own for a picture.
 *
 * @param wanted what its file was called, or what stands for that
 * @param type what it is by its bytes; the name ends accordingly
 * @param taken names that the note has given already
 */
export function pictureName(wanted: string, type: string, taken: readonly string[]): string {
  const ending = PICTURE_ENDINGS[type] ?? 'png'
  const stem = plainStem(wanted)
  const used = new Set(taken.map(name => name.normalize('NFC').toLowerCase()))
  for (let turn = 1; ; turn += 1) {
    const name = `${stem}${turn === 1 ? '' : `-${turn}`}.${ending}`
    if (!used.has(name.toLowerCase())) return name
  }
}

function plainStem(wanted: string): string {
  const last = wanted.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^[-_]+|[-_\uD800-\uDBFF]+$/g, '')
  return stem === '' || DEVICE.test(stem) ? 'picture' : stem
}
