import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { electronBinary, fetchElectron, type Installer } from '../../electron/launch/electron-binary.ts'

/** A package whose installer does what a test wants; `TMPDIR` is where Electron's own one puts its archive. */
function installer(script: string): Installer {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-electron-test-'))
  writeFileSync(join(folder, 'install.js'), `const fs = require('node:fs'); const os = require('node:os');\n${script}`)
  return { folder, beginMs: 2000, stallMs: 500 }
}

const HANG = 'setInterval(() => {}, 1000)'
const BEGIN = "fs.writeFileSync(os.tmpdir() + '/electron.zip', Buffer.alloc(3_000_000));"

test('the program is found only when it is there and named', () => {
  const { folder, ...rest } = installer('')
  expect(electronBinary({ folder, ...rest })).toBeNull()
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(electronBinary({ folder, ...rest })).toBeNull()
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'electron'), '')
  expect(electronBinary({ folder, ...rest })).toBe(join(folder, 'dist', 'electron'))
})

test('a download tells how far it is, and leaves nothing behind but the program', async () => {
  const from = installer(`${BEGIN}
    setTimeout(() => { fs.writeFileSync(__dirname + '/temporary.txt', os.tmpdir()); process.exit(0) }, 450)`)
  const said: number[] = []
  expect(await fetchElectron(megabytes => said.push(megabytes), from)).toBeNull()
  expect(said).toEqual([3])
  expect(readdirSync(from.folder).toSorted()).toEqual(['install.js', 'temporary.txt'])
})

test('a download that cannot begin is given up after the time that was set', async () => {
  const began = performance.now()
  const why = await fetchElectron(() => undefined, { ...installer(HANG), beginMs: 300 })
  expect(why).toBe('the download did not begin')
  expect(performance.now() - began).toBeLessThan(2000)
})

test('a download that stops on its way is given up', async () => {
  expect(await fetchElectron(() => undefined, installer(`${BEGIN} ${HANG}`))).toBe('the download stopped')
})

test('without a connection it says so at once', async () => {
  const why = await fetchElectron(
    () => undefined,
    installer("console.error(new TypeError('fetch failed').stack); process.exit(1)"),
  )
  expect(why).toBe('there is no connection')
})

test('an installer that fails gives its reason', async () => {
  const why = await fetchElectron(() => undefined, installer("throw new Error('checksum mismatch')"))
  expect(why).toBe('checksum mismatch')
})

test('the installer that is pinned still is the file we run', () => {
  expect(existsSync(join(import.meta.dirname, '..', '..', 'node_modules', 'electron', 'install.js'))).toBe(true)
})
