import { expect, test } from 'vitest'
import { AppError } from '../../db/domain/errors.ts'
import { sentenceFor } from '../../electron/node/sentences.ts'

test('what went wrong is said with the folder and what can be done', () => {
  expect(sentenceFor(new AppError('collection-in-use', { path: '/home/p/collection.lock' }))).toBe(
    'Recall@K is already open with the collection in /home/p; nothing was changed.',
  )
  expect(sentenceFor(new AppError('folder-missing', { path: '/media/stick' }))).toContain('/media/stick is not there')
  expect(sentenceFor(new AppError('read-only', { path: '/p' }))).toContain('cannot be written to')
  expect(sentenceFor(new AppError('disk-full', { path: '/p' }))).toContain('is full')
})

test('anything else is a sentence, too', () => {
  expect(sentenceFor(new AppError('unexpected'))).toBe(
    'Recall@K could not start with the folder of the data (unexpected).',
  )
  expect(sentenceFor(new Error('no such file'))).toBe('Recall@K could not start: no such file')
  expect(sentenceFor('odd')).toBe('Recall@K could not start: odd')
})
