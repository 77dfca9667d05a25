import { expect, test, vi } from 'vitest'
import type { Answer } from '../../electron/node/answer.ts'

vi.mock('electron', () => ({ protocol: {} }))
const { answerTo } = await import('../../electron/main/protocol.ts')

const asked: string[] = []
const ranges: (string | null | undefined)[] = []
function answer(path: string, range?: string | null): Promise<Answer> {
  asked.push(path)
  ranges.push(range)
  return Promise.resolve({ status: 200, headers: { 'content-type': 'text/html' }, body: 'page' })
}

function request(method: string, url: string, headers: Record<string, string> = {}) {
  return { method, url, headers: new Headers(headers) }
}

test('a path of our own is answered', async () => {
  expect(await answerTo(request('GET', 'app://bundle/index.html'), answer)).toMatchObject({ status: 200, body: 'page' })
  expect(asked.at(-1)).toBe('/index.html')
})

test('a stretch of a file is asked for by the same header as over HTTP', async () => {
  await answerTo(request('GET', 'app://bundle/media/a', { range: 'bytes=0-3' }), answer)
  expect(ranges.at(-1)).toBe('bytes=0-3')
})

test.each(['app://other/', 'app://bundle.evil/', 'app://a@bundle/', 'file:///etc/passwd', 'https://bundle/'])(
  'another host is not: %s',
  async url => {
    const before = asked.length
    expect(await answerTo(request('GET', url), answer)).toMatchObject({ status: 404 })
    expect(asked).toHaveLength(before)
  },
)

test.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('%s is refused', async method => {
  expect(await answerTo(request(method, 'app://bundle/'), answer)).toMatchObject({ status: 405 })
})

test('a file that cannot be read is an answer too, without its reason', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const failing = () => Promise.reject(new Error('EIO /home/person'))
  const reply = await answerTo(request('GET', 'app://bundle/a.js'), failing)
  expect(reply).toMatchObject({ status: 500, body: 'This could not be read.\n' })
  expect(silence).toHaveBeenCalledOnce()
})

test('when the collection process is given up, a sentence says so', async () => {
  expect(await answerTo(request('GET', 'app://bundle/stopped'), answer)).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: expect.stringContaining('Every answer you gave is stored.'),
  })
})
