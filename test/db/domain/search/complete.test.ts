import { expect, test } from 'vitest'
import { complete } from '../../../../db/domain/search/complete.ts'

const KNOWN = {
  decks: ['ML::Ranking', 'Two words', 'Réseaux'],
  tags: ['ann::hnsw', 'leech'],
  blocks: [{ code: 'EM', name: 'Embeddings' }],
  types: ['Basic'],
}

function completed(text: string, caret = text.length): readonly string[] {
  const found = complete(text, caret, KNOWN)
  return (found?.options ?? []).map(({ insert }) => `${text.slice(0, found?.from)}${insert}${text.slice(found?.to)}`)
}

test('the letters of a key are completed to it', () => {
  expect(completed('de')).toEqual(['deck:'])
  expect(completed('cosine -ta')).toEqual(['cosine -tag:'])
  expect(completed('cosine')).toEqual([])
})

test('what things are called stands behind their key, quoted where it has to be', () => {
  expect(completed('deck:')).toEqual(['deck:ML::Ranking ', 'deck:"Two words" ', 'deck:Réseaux '])
  expect(completed('deck:rese')).toEqual(['deck:Réseaux '])
  expect(completed('tag:hn is:due', 6)).toEqual(['tag:ann::hnsw  is:due'])
  expect(completed('block:embed')).toEqual(['block:EM '])
  expect(completed('is:su')).toEqual(['is:suspended '])
  expect(completed('prop:la')).toEqual(['prop:lapses>='])
})

test('what is complete, quoted or unknown is left alone', () => {
  expect(completed('is:due')).toEqual([])
  expect(completed('"de')).toEqual([])
  expect(completed('foo:b')).toEqual([])
  expect(completed('deck:x ')).toEqual([])
})
