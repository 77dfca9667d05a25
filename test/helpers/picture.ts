/** Pictures as they come into an editor: their bytes, and a paste as a clipboard sends it. */
import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright'

/** A PNG of one colour. @param shade 0 to 255: another shade is another file */
export function png(width = 320, height = 200, shade = 90): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits of grey, no filter, not interlaced.
  head.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width, shade)])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

interface Pasted {
  readonly bytes?: Buffer
  readonly name?: string
  readonly type?: string
}

/** Pastes a picture where the focus is, as a browser does it: a `paste` event that holds a file. */
export async function pastePicture(page: Page, pasted: Pasted = {}): Promise<void> {
  const { bytes = png(), name = 'image.png', type = 'image/png' } = pasted
  await page.evaluate(paste, { base64: bytes.toString('base64'), name, type })
}

function paste({
  base64,
  name,
  type,
}: {
  readonly base64: string
  readonly name: string
  readonly type: string
}): void {
  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
  const clipboardData = new DataTransfer()
  clipboardData.items.add(new File([bytes], name, { type }))
  const inside = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
  inside?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }))
}
