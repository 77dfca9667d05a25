import { expect, test, vi } from 'vitest'
import type { Answer } from '../../electron/node/site.ts'

vi.mock('electron', () => ({ protocol: {} }))
const { answerTo } = await import('../../electron/main/protocol.ts')

const asked: string[] = []
function answer(path: string): Promise<Answer> {
  asked.push(path)
  return Promise.resolve({ status: 200, headers: { 'content-type': 'text/html' }, body: 'page' })
}

test('a path of our own is answered', async () => {
  expect(await answerTo('GET', 'app://bundle/index.html', answer)).toMatchObject({ status: 200, body: 'page' })
  expect(asked.at(-1)).toBe('/index.html')
})

test.each(['app://other/', 'app://bundle.evil/', 'app://a@bundle/', 'file:///etc/passwd', 'https://bundle/'])(
  'another host is not: %s',
  async url => {
    const before = asked.length
    expect(await answerTo('GET', url, answer)).toMatchObject({ status: 404 })
    expect(asked).toHaveLength(before)
  },
)

test.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('%s is refused', async method => {
  expect(await answerTo(method, 'app://bundle/', answer)).toMatchObject({ status: 405 })
})

test('a file that cannot be read is an answer too, without its reason', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const failing = () => Promise.reject(new Error('EIO /home/person'))
  const reply = await answerTo('GET', 'app://bundle/a.js', failing)
  expect(reply).toMatchObject({ status: 500, body: 'This could not be read.\n' })
  expect(silence).toHaveBeenCalledOnce()
})

test('when the collection process is given up, a sentence says so', async () => {
  expect(await answerTo('GET', 'app://bundle/stopped', answer)).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: expect.stringContaining('Every answer you gave is stored.'),
  })
})
