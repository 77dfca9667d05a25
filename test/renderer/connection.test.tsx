import { expect, test } from 'vitest'
import { AppError } from '../../db/domain/errors.ts'
import { Connection } from '../../renderer/api/connection.ts'
import { guarded, type Line } from '../../renderer/api/line.ts'

const never = () => new Promise<never>(() => undefined)

function line(answer: () => Promise<unknown>, longestMs?: number) {
  const closed = new AbortController()
  return { line: guarded({ call: answer }, closed.signal, longestMs), close: () => closed.abort() }
}

function call(on: Pick<Line, 'call'>, path = ['today', 'overview']): Promise<unknown> {
  return on.call(path, {}, { context: {} })
}

test('a call that waits when the line closes is refused instead of hanging', async () => {
  const { line: open, close } = line(never)
  const waiting = call(open)
  close()
  await expect(waiting).rejects.toMatchObject({ code: 'connection-lost' })
})

test('a call on a closed line is refused at once', async () => {
  const { line: closed, close } = line(never)
  close()
  await expect(call(closed)).rejects.toMatchObject({ code: 'connection-lost' })
})

test('a call that is never answered is refused in the end', async () => {
  await expect(call(line(never, 20).line)).rejects.toMatchObject({ code: 'connection-lost' })
})

test('a file may take as long as it takes, on its way in and out', async () => {
  const slow = () => new Promise(resolve => setTimeout(() => resolve('done'), 60))
  for (const path of [
    ['imports', 'write'],
    ['exports', 'make'],
    ['backups', 'restoreArchive'],
  ])
    expect(await call(line(slow, 20).line, path)).toBe('done')
  await expect(call(line(slow, 20).line, ['backups', 'restore'])).rejects.toMatchObject({ code: 'connection-lost' })
})

test('a refusal of the collection keeps its code', async () => {
  const refused = line(() => Promise.reject(new AppError('disk-full', { path: '/data' })))
  await expect(call(refused.line)).rejects.toMatchObject({ code: 'disk-full', facts: { path: '/data' } })
})

test('when a line breaks the next call opens another one, without waiting for the next attempt', async () => {
  const lines = [line(async () => 'first'), line(async () => 'second')]
  let opened = 0
  const connection = new Connection(async () => {
    const next = lines[opened]
    opened += 1
    if (next === undefined) throw new AppError('connection-lost')
    return next.line
  })
  expect(await call(connection)).toBe('first')
  lines[0]?.close()
  expect(await call(connection)).toBe('second')
  expect(connection.state.getState()).toEqual({ online: true, opened: 2 })
  lines[1]?.close()
  await expect(call(connection)).rejects.toMatchObject({ code: 'connection-lost' })
  expect(connection.state.getState().online).toBe(false)
})
