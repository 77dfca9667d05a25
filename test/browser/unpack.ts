/**
 * Chromium from npm, for a Linux x64 machine that has nothing: the browser, the shared libraries it lacks there (nss,
 * nspr, expat) and a font. Only the archives of the package are used: its own flags switch web security off.
 */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import tar from 'tar-fs'

const decompress = promisify(brotliDecompress)

/** Unpacks once per version, about 200 MB into the temporary folder, and returns the folder. */
export async function unpackChromium(): Promise<string> {
  const archives = join(packageFolder(), 'bin')
  const folder = join(tmpdir(), `recall-at-k-chromium-${version()}`)
  if (existsSync(folder)) return folder
  const beside = mkdtempSync(`${folder}-`)
  await Promise.all([
    unpackTar(join(archives, 'al2023.tar.br'), beside),
    unpackTar(join(archives, 'fonts.tar.br'), join(beside, 'fonts')),
    writeProgram(join(archives, 'chromium.br'), join(beside, 'chromium')),
  ])
  try {
    await rename(beside, folder)
  } catch (error) {
    // Another test process was quicker; its copy is as good.
    if (!existsSync(folder)) throw error
    await rm(beside, { recursive: true })
  }
  return folder
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await pipeline(Readable.from([await decompress(await readFile(archive))]), tar.extract(folder))
}

async function writeProgram(archive: string, file: string): Promise<void> {
  await writeFile(file, await decompress(await readFile(archive)), { mode: 0o755 })
}

function packageFolder(): string {
  const name = join('@sparticuz', 'chromium')
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  return entry.slice(0, entry.lastIndexOf(name) + name.length)
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string
  }
  return number
}
