/** Clozes: what they hide, whom, and what is no cloze at all. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clozeAnswers,
  clozeNumbers,
  drawCloze,
  withoutClozes,
  type ClozePens,
} from '../../../../db/domain/note/cloze.ts'

const PENS: ClozePens = {
  asked: ({ hint }) => `[${hint ?? '…'}]`,
  told: text => `<${text}>`,
  other: text => `(${text})`,
}

const question = (text: string, number = 1) => drawCloze(text, number, 'question', PENS)
const answer = (text: string, number = 1) => drawCloze(text, number, 'answer', PENS)

describe('the question', () => {
  test('leaves out what has the number, with its hint in the place', () => {
    expect(question('a {{c1::b}} c')).toBe('a […] c')
    expect(question('a {{c1::b::say it}} c')).toBe('a [say it] c')
  })

  test('shows what has another number', () => {
    expect(question('{{c1::a}} {{c2::b::hint}}')).toBe('[…] (b)')
    expect(question('{{c1::a}} {{c2::b::hint}}', 2)).toBe('(a) [hint]')
  })

  test('leaves out all of what has the number', () => {
    expect(question('{{c1::a}}{{c1::b}}')).toBe('[…][…]')
  })

  test('leaves out what lies inside with it', () => {
    expect(question('{{c1::a {{c2::b}} c}}')).toBe('[…]')
    expect(question('{{c1::a {{c2::b}} c::hint}}')).toBe('[hint]')
    expect(question('{{c1::a {{c2::b}} c}}', 2)).toBe('(a […] c)')
  })
})

describe('the answer', () => {
  test('tells what was left out, and what lies inside of it', () => {
    expect(answer('a {{c1::b::hint}} c')).toBe('a <b> c')
    expect(answer('{{c1::a {{c2::b}}}}')).toBe('<a (b)>')
  })

  test('is empty where the number is not in the text, so that a field may be left out of a card', () => {
    expect(answer('{{c1::a}}', 3)).toBe('')
    expect(question('no cloze')).toBe('')
  })

  test('is found for a cloze of several cards', () => {
    expect(question('{{c1,3::a}}', 3)).toBe('[…]')
    expect(answer('{{c1,3::a}} {{c2::b}}', 2)).toBe('(a) <b>')
    expect(clozeAnswers('{{c1::a}} {{c2::b}} {{c1::c {{c3::d}}}}', 1)).toEqual(['a', 'c d'])
  })
})

describe('text it stays', () => {
  test('where braces close nothing, or a cloze is never closed', () => {
    expect(answer('a}} {{c1::b}} }}')).toBe('a}} <b> }}')
    expect(answer('{{c1::a}} {{c2::b')).toBe('<a> {{c2::b')
  })

  test('where it lies deeper than ten', () => {
    const nested = `${Array.from({ length: 12 }, (_, n) => `{{c${n + 1}::${n + 1} `).join('')}x${'}}'.repeat(12)}`
    expect(clozeNumbers([nested])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(withoutClozes(nested)).toBe('1 2 3 4 5 6 7 8 9 10 {{c11::11 {{c12::12 x}}}}')
  })

  test('where the mark is another', () => {
    expect(clozeNumbers(['{{C1::a}} {{c::b}} {{cx::c}} {c1::d} {{c1:e}}'])).toEqual([])
  })
})

describe('the numbers of a note', () => {
  test('come from all of its fields, each once, in order, and nought is none', () => {
    expect(clozeNumbers(['{{c3::a}} {{c1::b}}', '{{c1,2::c}} {{c0::d}}'])).toEqual([1, 2, 3])
    expect(clozeNumbers(['{{c1::a {{c2::b}}}} }}'])).toEqual([1, 2])
  })
})

test('nothing is lost: with every cloze told, a text keeps all that stands outside of marks and hints', () => {
  const piece = fc.constantFrom('{{c1::', '{{c2::', '}}', 'word ', '{{', 'x')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const words = (text: string) => text.match(/word|x/g)?.length ?? 0
      const text = pieces.join('')
      expect(words(withoutClozes(text))).toBe(words(text))
      for (const number of [1, 2]) {
        const said = answer(text, number)
        expect(said === '' || words(said) === words(text)).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})
