import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, openHome } from '../../electron/node/home.ts'

const person = join(tmpdir(), 'person')

describe('the data folder follows the custom of the system', () => {
  test('on Linux', () => {
    expect(dataFolder({ platform: 'linux', env: {}, person })).toBe(join(person, '.local', 'share', 'recall-at-k'))
    expect(dataFolder({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, person })).toBe(
      join('/data', 'recall-at-k'),
    )
    expect(dataFolder({ platform: 'linux', env: { XDG_DATA_HOME: '' }, person })).toBe(
      join(person, '.local', 'share', 'recall-at-k'),
    )
  })
  test('on macOS', () => {
    expect(dataFolder({ platform: 'darwin', env: {}, person })).toBe(
      join(person, 'Library', 'Application Support', 'Recall at K'),
    )
  })
  test('on Windows', () => {
    expect(dataFolder({ platform: 'win32', env: { APPDATA: 'roaming' }, person })).toBe(join('roaming', 'Recall at K'))
    expect(dataFolder({ platform: 'win32', env: {}, person })).toBe(join(person, 'AppData', 'Roaming', 'Recall at K'))
  })
  test('unless another one is chosen', () => {
    expect(dataFolder({ platform: 'linux', env: { RECALL_AT_K_HOME: 'here' }, person })).toBe(resolve('here'))
    expect(dataFolder({ platform: 'darwin', env: { RECALL_AT_K_HOME: '' }, person })).toContain('Application Support')
  })
})

describe('opening it', () => {
  const empty = mkdtempSync(join(tmpdir(), 'recall-at-k-home-'))
  const chosen = (folder: string) => ({ platform: 'linux' as const, env: { RECALL_AT_K_HOME: folder }, person: empty })

  test('makes the one of the system, with everything above it', () => {
    const home = openHome({ platform: 'linux', env: {}, person: empty })
    expect(existsSync(home)).toBe(true)
    expect(openHome({ platform: 'linux', env: {}, person: empty })).toBe(home)
  })
  test('makes a chosen one, and takes one that is there', () => {
    const home = join(empty, 'chosen')
    expect(openHome(chosen(home))).toBe(home)
    expect(openHome(chosen(home))).toBe(home)
  })
  test('reports a chosen one whose drive is not there, and makes nothing', () => {
    const drive = join(empty, 'drive')
    expect(() => openHome(chosen(join(drive, 'recall')))).toThrow(
      expect.objectContaining({ code: 'folder-missing', facts: { path: drive } }),
    )
    expect(existsSync(drive)).toBe(false)
  })
  test('reports a file where the folder should be', () => {
    const file = join(empty, 'file')
    writeFileSync(file, '')
    expect(() => openHome(chosen(file))).toThrow(expect.objectContaining({ name: 'AppError' }))
  })
})
