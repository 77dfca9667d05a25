import { expect, test } from 'vitest'
import { tagsIn, tagsLine } from '../../../renderer/features/editor/tags-line.ts'
import { NAUGHTY_LINES } from '../../helpers/naughty.ts'

test('tags on a line are read as they were written, also those with spaces and quotes', () => {
  const tags = [...new Set(NAUGHTY_LINES)].filter(tag => tag.trim() !== '')
  expect(tagsIn(tagsLine(tags))).toEqual(tags)
  expect(tagsLine(['cpu', 'to rewrite'])).toBe('cpu "to rewrite"')
  expect(tagsIn('a  b　"c d" a "half')).toEqual(['a', 'b', 'c d', 'half'])
})
