import { describe, expect, test } from 'vitest'
import type { REFUSALS } from '../../../../db/domain/transfer/refusals.ts'
import { whyRefused } from '../../../helpers/anki/reading.ts'
import { readText } from '../../../helpers/text-decks.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Fields, tags, key and deck of every note. */
async function notesOf(name: string, content: string | Uint8Array, change = {}) {
  const { notes, skipped, found, types } = await readText(name, content, change)
  const short = notes.map(({ fields, tags, key, cards, type }) => ({ fields, tags, key, type, deck: cards[0]?.deck }))
  return { notes: short, skipped, found, types }
}

describe('how a table is laid out', () => {
  test.for([
    ['tabs', '\t'],
    ['commas', ','],
    ['semicolons', ';'],
    ['bars', '|'],
    ['colons', ':'],
    ['spaces', ' '],
  ] as const)('%s between cells are found', async ([word, delimiter]) => {
    const rows = LETTERS.map(letter => `${letter}1${delimiter}${letter}2`).join('\n')
    const { notes, found } = await notesOf('deck.csv', rows)
    expect(found.label).toBe(`Table, ${word}, UTF-8`)
    expect(notes.map(({ fields }) => fields.slice(0, 2))).toEqual(LETTERS.map(letter => [`${letter}1`, `${letter}2`]))
  })

  test('the delimiter that makes even rows wins, not the most common sign', async () => {
    const { found } = await notesOf('deck.txt', 'a, b, c;x\nd;y, z\ne, f;w\n')
    expect(found.settings.delimiter).toBe(';')
  })

  test('a row of names is seen, and says which column is which', async () => {
    const { notes, found } = await notesOf('deck.csv', 'Tags,Answer,Question,Source\na b,2,1,s\n')
    expect(found.settings.header).toBe(true)
    expect(notes).toEqual([
      { fields: ['1', '2', 's'], tags: ['a', 'b'], key: null, type: 'builtin:basic', deck: 'deck' },
    ])
  })

  test('a first row that could be a card is one', async () => {
    const { notes } = await notesOf('deck.csv', 'What is recall?,A share\nWhat is precision?,Another one\n')
    expect(notes).toHaveLength(2)
  })

  test.for([['Source,Quelle'], ['answer,Antwort'], ['question,Frage']])(
    'a first row of two cells is a card unless both are words for two columns: %s',
    async ([row]) => {
      const { notes, found } = await notesOf('deck.csv', `${row}\nhouse,Haus\n`)
      expect(found.settings.header).toBe(false)
      expect(notes).toHaveLength(2)
    },
  )

  test.for([['Front;Back;Tags'], ['Question;Answer'], ['Term;Definition'], ['Word;Translation'], ['Text;Extra']])(
    'a first row of names of columns is none of the cards: %s',
    async ([row]) => {
      const { found } = await notesOf('deck.csv', `${row}\nhouse;Haus\n`)
      expect(found.settings.header).toBe(true)
    },
  )

  test.for([
    ['sep=;', ';'],
    ['SEP=;', ';'],
    ['"sep=;"', ';'],
    ['sep=,', ','],
    ['sep=\t', '\t'],
  ] as const)('the line %j that Excel begins with names the delimiter and is no card', async ([line, delimiter]) => {
    const { notes, found } = await notesOf('deck.csv', `${line}\r\na: b${delimiter}b\r\nc: d${delimiter}d\r\n`)
    expect(found.settings.delimiter).toBe(delimiter)
    expect(notes.map(({ fields }) => fields.slice(0, 2))).toEqual([
      ['a: b', 'b'],
      ['c: d', 'd'],
    ])
  })

  test('below the line of Excel a row of names is seen, and a later line like it is a card', async () => {
    const { notes } = await notesOf('deck.csv', 'sep=;\nQuestion;Answer;Where;Tags\na;b;;x\nsep=;c;;\n')
    expect(notes.map(({ fields, tags }) => [fields[0], tags])).toEqual([
      ['a', ['x']],
      ['sep=', []],
    ])
  })

  test.for([
    ['deck.csv', 'The {{c1::ef}} of HNSW\nAnd {{c1::k}}\n', 2],
    ['deck.csv', 'Text\nThe {{c1::ef}}, of HNSW\nAnd {{c1::k}}, too, more\nThird {{c1::x}} one\n', 3],
    ['deck.csv', '{{c1::a, b}} or c\n{{c1::d, e}} or f\n\n{{c1::g, h}} or i\n', 3],
    ['deck.txt', '{{c1::Rome::a hint}}: a town\n{{c1::Bern}}: a town\n{{c1::Paris}}: a town\n', 3],
  ] as const)('rows of one column with clozes are cloze notes: %s, %j', async ([name, text, count]) => {
    const { notes, skipped, types, found } = await readText(name, text)
    expect(skipped).toEqual([])
    expect(found.label).toBe('Table, one column, UTF-8')
    expect(types.map(({ kind }) => kind)).toEqual(['cloze'])
    expect(notes.map(({ fields }) => fields[0])).toEqual(text.split('\n').filter(line => line.includes('{{')))
    expect(notes).toHaveLength(count)
  })

  test('columns beyond those of the note type stand below the answer', async () => {
    const { notes } = await notesOf('deck.csv', 'a,b,c,d\ne,f,,h\n')
    expect(notes.map(({ fields }) => fields)).toEqual([
      ['a', 'b\n\nc\n\nd', ''],
      ['e', 'f\n\nh', ''],
    ])
  })

  test('most rows with clozes are cloze notes, a card for each number', async () => {
    const { notes, types } = await readText('deck.txt', 'The {{c1::ef}} of {{c2::HNSW}}\nAnd {{c1::k}}\n')
    expect(types.map(({ kind }) => kind)).toEqual(['cloze'])
    expect(notes.map(({ cards }) => cards.length)).toEqual([2, 1])
  })
})

describe('the header lines of Anki', () => {
  test('say everything there is to say', async () => {
    const text = [
      '#separator:Semicolon',
      '#html:true',
      '#tags:all of-them',
      '#columns:id;front;back;where;labels;kind',
      '#guid column:1',
      '#notetype column:6',
      '#deck column:4',
      '#tags column:5',
      '#deck:Elsewhere',
      '#if matches:keep current',
      '# a remark',
      'g1;<b>a</b>;b;ML::Ranking;x y;Basic (and reversed card)',
      '"g;2";c;d;;;Basic',
      '',
    ].join('\r\n')
    const { notes, types, warnings, decks } = await readText('notes.txt', text)
    expect(
      notes.map(({ key, fields, tags, type, cards }) => [key, fields, tags, type, cards.map(({ deck }) => deck)]),
    ).toEqual([
      [
        'anki:g1',
        ['<b>a</b>', 'b', ''],
        ['all', 'of-them', 'x', 'y'],
        'text:reversed-html',
        ['ML::Ranking', 'ML::Ranking'],
      ],
      ['anki:g;2', ['c', 'd', ''], ['all', 'of-them'], 'text:basic-html', ['Elsewhere']],
    ])
    expect(types.map(({ markup }) => markup)).toEqual(['html', 'html'])
    expect(decks).toEqual([
      { key: 'ML::Ranking', name: 'Ranking', under: ['ML'], block: null },
      { key: 'Elsewhere', name: 'Elsewhere', under: [], block: null },
    ])
    expect(warnings).toEqual([])
  })

  test('end at the first line without #, and a row may begin with one', async () => {
    const { notes } = await notesOf('deck.txt', '#separator:tab\na\tb\n#c\td\n')
    expect(notes.map(({ fields }) => fields[0])).toEqual(['a', '#c'])
  })

  test('leave names of columns to #columns: below them a row with one word of those is a card', async () => {
    const { notes } = await notesOf('deck.txt', '#separator:tab\n{{c1::A}} and {{c2::b}}\textra\n{{c1::C}}\td\n')
    expect(notes.map(({ fields }) => fields[0])).toEqual(['{{c1::A}} and {{c2::b}}', '{{c1::C}}'])
    expect((await notesOf('deck.txt', '#separator:tab\nFront\tBack\na\tb\n')).notes).toHaveLength(1)
  })

  test('the old line of tags is read', async () => {
    const { notes } = await notesOf('deck.txt', 'tags: old ones\na\tb\n')
    expect(notes[0]?.tags).toEqual(['old', 'ones'])
  })

  test('a note type nobody knows has a field for each column', async () => {
    const { types, notes } = await readText(
      'deck.txt',
      '#separator:tab\n#notetype:Vocabulary\n#columns:Word\tReading\tOf {it}\na\tb\tc\n',
    )
    expect(types).toMatchObject([{ key: 'name:Vocabulary', name: 'Vocabulary', fields: ['Word', 'Reading', 'Of  it'] }])
    expect(notes[0]?.fields).toEqual(['a', 'b', 'c'])
  })
})

describe('encodings', () => {
  const text =
    'Frage;Antwort\nWie groß?;Übermäßig groß, für Äpfel jedenfalls\nUnd “so”?;Ähnlich großzügig, fürchte ich\n'
  const utf16 = Buffer.from(text, 'utf16le')

  test.for([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', utf16],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ] as const)('%s is told by its bytes', async ([encoding, bytes]) => {
    const { notes, found } = await notesOf('deck.csv', bytes)
    expect(found.settings.encoding).toBe(encoding)
    expect(notes.map(({ fields }) => fields[0])).toEqual(['Wie groß?', 'Und “so”?'])
  })

  test('an old encoding is guessed, shown, and can be changed', async () => {
    const bytes = Buffer.from(
      'Wie groß?;Übermäßig groß, für Äpfel jedenfalls\nUnd so?;Ähnlich großzügig, fürchte ich\n',
      'latin1',
    )
    const { notes, found } = await notesOf('deck.csv', bytes)
    expect(found.label).toBe('Table, semicolons, windows-1252')
    expect(found.encodings).toContain('windows-1251')
    expect(notes[0]?.fields[0]).toBe('Wie groß?')
    const changed = await notesOf('deck.csv', bytes, { encoding: 'windows-1251' })
    expect(changed.notes[0]?.fields[0]).toBe('Wie groЯ?')
  })

  test.for([
    [
      'shift_jis',
      '検索の段階では何を測りますか',
      'jJ+N9YLMkmmKS4LFgs2JvYLwkaqC6ILcgreCqQmP44jKa4yPgsyNxIy7l6aCxYK3gUKCsYKxgsWMqYLCgqmC54LIgqmCwYK9guCCzILNgUGM44LMkmmKS4LFgs2O5oLolt+CuYLcgrmC8YFCCoOJg5ODTIOTg0+CxYLNib2C8JGqguiC3IK3gqkJj4eIyoLwjWyCpoK9jneVV4FBgr2CxoKmgs5ORENHgsWCt4FCCg==',
    ],
    [
      'euc-jp',
      '検索の段階では何を測りますか',
      'uKG696TOw8qzrKTHpM+yv6Tywqyk6qTepLmkqwm+5bDMa7fvpM66xri9zqikx6S5oaOks6SzpMe4q6TEpKuk6aTKpKukw6S/pOKkzqTPoaK45aTOw8qzrKTHpM+86KTqzOGku6TepLuk86GjCqXppfOlraXzpbCkx6TPsr+k8sKspOqk3qS5pKsJveewzKTyuc2kqKS/u9jJuKGipL+kyKSopNBORENHpMekuaGjCg==',
    ],
    [
      'gb18030',
      '检索阶段衡量什么？',
      'vOzL973Xts664sG/yrLDtKO/Ccewa7j2veG5+7XE1dm72MLKo7rDu9PQ1dK1vbXExNrI3aOsuvPD5rXEvde2zs7et6iyubvYoaMKxcXQ8r3Xts7E2KO/Cb+8wsfLs9DytcTWuLHqo6zA/cjnTkRDR6GjCg==',
    ],
    [
      'windows-1251',
      'Что измеряют на этапе поиска?',
      '1/LuIOjn7OXw//7yIO3gIP3y4O/lIO/u6PHq4D87z+7r7e7y8yDx8OXk6CDv5fDi+/UgayDw5efz6/zy4PLu4jog9/LuIO3lIO3g6eTl7e4sIPLuIO/u8uXw/+3uLgrAIO/w6CDw4O3m6PDu4uDt6Og/O8zl8vDo6vMg7+7w/+Tq4Cwg7eDv8Ojs5fAgTkRDRy4K',
    ],
    [
      'koi8-r',
      'Что измеряют на этапе поиска?',
      '/tTPIMnazcXS0cDUIM7BINzUwdDFINDPydPLwT878M/Mzs/U1SDT0sXEySDQxdLX2cggayDSxdrVzNjUwdTP1zog3tTPIM7FIM7BysTFzs8sINTPINDP1MXS0c7PLgrhINDSySDSwc7WydLP18HOyck/O+3F1NLJy9Ug0M/S0cTLwSwgzsHQ0snNxdIgTkRDRy4K',
    ],
  ] as const)('%s is guessed from a few sentences', async ([encoding, front, bytes]) => {
    const { notes, found } = await notesOf('deck.txt', Buffer.from(bytes, 'base64'))
    expect(found.settings.encoding).toBe(encoding)
    expect(notes[0]?.fields[0]).toBe(front)
  })

  test('bytes that are no text in the chosen encoding are refused', async () => {
    const reading = readText('deck.csv', Buffer.from('a;ß\n', 'latin1'), { encoding: 'utf-8' })
    expect(await whyRefused(reading)).toBe('unreadable' satisfies keyof typeof REFUSALS)
  })
})

describe('files that cells name', () => {
  test('are known by their names, and what is on the web or a script is told once', async () => {
    const rows = [
      'a\t<img src="x y.png"> [sound:b.mp3]',
      'c\t<img src="https://example.org/z.png"><script>1</script>',
      'd\t<b onclick=x>e</b>',
    ]
    const { notes, warnings } = await readText('deck.txt', `#separator:tab\n#html:true\n${rows.join('\n')}\n`)
    expect(notes.map(({ media }) => media)).toEqual([['x y.png', 'b.mp3'], [], []])
    expect(warnings).toEqual([
      'Pictures on the web are not loaded; cards show their address instead.',
      'There are scripts in the cards, which are never run.',
    ])
  })

  test('in Markdown, too', async () => {
    const { notes } = await readText('deck.csv', '#markdown:true\na,![x](p%20q.png) ![y](folder/z.png)\n')
    expect(notes[0]?.media).toEqual(['p q.png'])
  })
})

describe('a row that is no note is told with its reason', () => {
  test('and the others are kept', async () => {
    const rows = [
      'Front,Back',
      'a,b',
      ',no front',
      'only front',
      'c,d,too,many',
      'e,f,,',
      '   ,',
      'g,"never closed',
      'h,i',
      'j,k',
    ]
    const { notes, skipped } = await notesOf('deck.csv', rows.join('\n'))
    expect(notes.map(({ fields }) => fields[0])).toEqual(['a', 'only front', 'e', 'h', 'j'])
    expect(skipped).toEqual([
      { what: 'row 3', why: 'front is empty' },
      { what: 'row 5', why: 'it has 4 cells, the table 2 columns' },
      { what: 'row 7', why: 'it is empty' },
      { what: 'row 8', why: 'a quote is opened and never closed' },
    ])
  })

  test('with its line where that has another number', async () => {
    const { skipped } = await notesOf('deck.csv', '#separator:comma\n"a\nb",c\n,d\n')
    expect(skipped).toEqual([{ what: 'row 2 (line 4)', why: 'front is empty' }])
  })

  test('a cloze note without a cloze, and a reversed one without a card', async () => {
    const { skipped } = await notesOf('a.csv', '#separator:comma\n#notetype:Cloze\nnothing,here\n{{c1::a}},b\n')
    expect(skipped).toEqual([{ what: 'row 1 (line 3)', why: 'nothing in it is marked like {{c1::this}}' }])
  })

  test('what no text may hold', async () => {
    const { notes, skipped } = await notesOf('deck.csv', `a,b\nc\0,d\n${'x'.repeat(1_000_001)},e\nf,g\n`)
    expect(notes.map(({ fields }) => fields[0])).toEqual(['a', 'f'])
    expect(skipped.map(({ why }) => why)).toEqual([
      'a field holds a NUL character',
      'a field is longer than a million characters',
    ])
  })

  test('a table of nothing but names has no cards', async () => {
    expect(await whyRefused(readText('deck.csv', 'Front,Back\n'))).toBe('no-notes')
  })
})
