/** A concept is found in the summaries of the installed blocks, at the section that speaks of it. */
import { expect, test } from 'vitest'
import { collection } from '../../helpers/collection.ts'
import { refusal } from '../../helpers/refusal.ts'
import { CONCEPTS, find, marks } from './given.ts'

test('at the section that says it, cut at headings and at lines that lead into a list', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const { summaries } = await find(c.api, 'old')
  const heading = { text: 'The decisions it contains', ranges: [] }
  const text = { text: 'how a row gets its as-of join; how old a value may be.', ranges: [[35, 38]] }
  const hit = { block: 'AA', name: 'Block AA', section: 1, heading, text }
  expect(summaries).toEqual({ found: 1, hits: [hit] })
  expect((await find(c.api, 'what say')).summaries.hits[0]).toMatchObject({ section: 2 })
})

test('by other names of the concept, too', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const [hit] = (await find(c.api, 'Point-in-time join')).summaries.hits
  expect([hit?.block, hit?.section, marks(hit?.text)]).toEqual(['AA', 1, ['as-of', 'join']])
})

test('by the name of the block at its beginning, and not by what only its diagram says', async () => {
  const c = await collection({ blocks: CONCEPTS })
  expect((await find(c.api, 'block BB')).summaries.hits).toMatchObject([{ block: 'BB', section: 0, heading: null }])
  expect((await find(c.api, 'cylinder')).summaries.hits).toEqual([])
})

test('a summary is read in the sections in which it is found', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const { name, deck, sections } = await c.api.find.summary({ block: 'AA' })
  expect([name, deck]).toEqual(['Block AA', c.deck('AA')])
  expect(sections.map(({ heading }) => heading)).toEqual([null, 'The decisions it contains', 'What to say'])
  expect(sections[2]?.text).toMatchObject({ type: 'root', children: [{ tagName: 'p' }] })
  expect(await refusal(c.api.find.summary({ block: 'ZZ' }))).toMatchObject({ code: 'not-found' })
})
