import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testFolder, whyRefused } from '../../../helpers/anki/reading.ts'
import { deflated, rawZip, stored } from '../../../helpers/anki/raw-zip.ts'
import { fileIn, readPath, readText } from '../../../helpers/text-decks.ts'

async function notesOf(text: string) {
  const { notes, skipped } = await readText('deck.md', text)
  return { notes: notes.map(({ fields }) => fields.slice(0, 2)), skipped, all: notes }
}

describe('what is a card', () => {
  test('a question with its answer, each as long as it needs', async () => {
    const { all } = await notesOf(
      'Q: What\nis this?\n\nReally?\nA: One.\n\n- two\n- three\nSource: A book\nTags: a, b\n',
    )
    expect(all).toMatchObject([
      {
        type: 'builtin:basic',
        fields: ['What\nis this?\n\nReally?', 'One.\n\n- two\n- three', 'A book'],
        tags: ['a', 'b'],
      },
    ])
  })

  test('a heading with text right below it, at every level', async () => {
    const { notes, skipped } = await notesOf('# Title\n\n## First\n\nA.\n\nB.\n\n### Inside\nC.\n## Second ##\nD.\n')
    expect(notes).toEqual([
      ['First', 'A.\n\nB.'],
      ['Inside', 'C.'],
      ['Second', 'D.'],
    ])
    expect(skipped).toEqual([])
  })

  test('a line over === or --- is a heading, too', async () => {
    const { notes, skipped, all } = await notesOf(
      'Title\n=====\n\nWhat?\n---\nThis.\n\nAnd that?\n--- \n\nThat.\n\n- one\n---\n\nWhy? <!-- id: y -->\n---\nSo.\n',
    )
    expect(notes).toEqual([
      ['What?', 'This.'],
      ['And that?', 'That.\n\n- one'],
      ['Why?', 'So.'],
    ])
    expect(skipped).toEqual([])
    expect(all.map(({ where, key }) => [where, key])).toEqual([
      ['line 4', null],
      ['line 8', null],
      ['line 16', 'id:y'],
    ])
  })

  test('three hyphens right below an answer end its card', async () => {
    const { notes } = await notesOf(
      'Q: a\nA: b\n---\nQ: c\nA: d\n\ne\n---\n# f\n\ng\n---\n\n{{c1::h}}\n---\n\n# i\nj\n',
    )
    expect(notes.map(fields => fields.join())).toEqual(['a,b', 'c,d\n\ne', 'f,g', '{{c1::h}},', 'i,j'])
  })

  test('a paragraph with a cloze, wherever it stands', async () => {
    const { all } = await notesOf('# Title\n\nThe {{c1::ef}}\nof {{c2::HNSW}}.\n#ann\n\nQ: a\nA: b\n\nAnd {{c1::k}}.\n')
    expect(all.map(({ fields, type, tags, cards }) => [fields[0], type, tags, cards.length])).toEqual([
      ['The {{c1::ef}}\nof {{c2::HNSW}}.', 'builtin:cloze', ['ann'], 2],
      ['a', 'builtin:basic', [], 1],
      ['And {{c1::k}}.', 'builtin:cloze', [], 1],
    ])
  })

  test('three hyphens end one, and a comment is none of it', async () => {
    const { notes, skipped } = await notesOf('## One\nA.\n<!-- remark -->\nB.\n\n<!-- more\nremarks -->\n---\n\nlost\n')
    expect(notes).toEqual([['One', 'A.\nB.']])
    expect(skipped).toMatchObject([{ what: 'line 10' }])
  })

  test('a code block is never taken apart', async () => {
    const code = '```python\n# no heading\nQ: no question\n---\n{{c1::no cloze}}\n<!-- no comment -->\n```'
    const { notes } = await notesOf(`## Code\n\n${code}\n\n~~~\n# text\n\`\`\`\n~~~\n\n## Next\n\nB.\n`)
    expect(notes).toEqual([
      ['Code', `${code}\n\n~~~\n# text\n\`\`\`\n~~~`],
      ['Next', 'B.'],
    ])
  })
})

describe('what holds for more than a card', () => {
  test('front matter names the deck, tags and the note type', async () => {
    const { all } = await notesOf(
      '---\ndeck: ML::Ranking\ntags: x, y z\ntype: Basic and reversed\nother: 1\n---\nQ: a\nA: b\n',
    )
    expect(all).toMatchObject([
      { type: 'builtin:reversed', tags: ['x', 'y', 'z'], cards: [{ deck: 'ML::Ranking' }, {}] },
    ])
  })

  test('a tag in a list of front matter may have spaces', async () => {
    const { all } = await notesOf('---\ntags: [ml, "deep learning/optim", a b]\n---\nQ: a\nA: b\n')
    expect(all[0]?.tags).toEqual(['ml', 'deep_learning/optim', 'a_b'])
  })

  test('an id names a card, above it or behind its heading', async () => {
    const { all } = await notesOf(
      '<!-- id: one -->\nQ: a\nA: b\n\n## c <!-- id: two -->\nd\n\n<!-- id: anki:x -->\nQ: e\nA: f\n',
    )
    expect(all.map(({ key }) => key)).toEqual(['id:one', 'id:two', 'anki:x'])
  })

  test('a deck holds for what follows', async () => {
    const { all } = await notesOf('Q: a\nA: b\n\n<!-- deck: A::B -->\nQ: c\nA: d\n\nQ: e\nA: f\n')
    expect(all.map(({ cards }) => cards[0]?.deck)).toEqual(['deck', 'A::B', 'A::B'])
  })
})

describe('what is no card is told with its line', () => {
  test('text that belongs to none, questions without answers, headings without text', async () => {
    const { skipped } = await notesOf(
      '---\ntags: [\n---\nprose\n\nmore prose\n\nQ: alone\n\n# empty\n# b\nc\n\n```\nopen\n',
    )
    expect(skipped).toEqual([
      { what: 'line 1', why: 'what stands between the first two --- is no YAML with a deck, tags or a type' },
      {
        what: 'line 4',
        why: 'it belongs to no card: begin with Q:, make it a heading, or mark a part like {{c1::this}}',
      },
      { what: 'line 8', why: 'the question has no answer, which begins with A:' },
      { what: 'line 10', why: 'the heading has no text below it' },
      { what: 'line 14', why: 'a code fence is opened and never closed' },
    ])
  })

  test('what no text may hold', async () => {
    const { notes, skipped } = await notesOf(`Q: a\0\nA: b\n\nQ: ${'x'.repeat(1_000_001)}\nA: c\n\nQ: d\nA: e\n`)
    expect(notes).toEqual([['d', 'e']])
    expect(skipped.map(({ what }) => what)).toEqual(['line 1', 'line 4'])
  })

  test('a file in which nothing even looks like one is refused', async () => {
    expect(await whyRefused(readText('deck.md', '<!-- id: x -->\n'))).toBe('no-notes')
  })
})

describe('a folder', () => {
  test('is a deck, and those in it are decks below it', async () => {
    const folder = join(testFolder(), 'ML')
    fileIn(folder, 'intro.md', 'Q: a\nA: b\n')
    fileIn(folder, 'ranking/loss.md', 'stray\n\nQ: c\nA: d\n')
    fileIn(folder, 'ranking/deep/x.MD', '---\ndeck: Own\n---\nQ: e\nA: f\n')
    fileIn(folder, '.git/no.md', 'Q: g\nA: h\n')
    fileIn(folder, 'notes.txt', 'Q: i\nA: j\n')
    const { found, notes, skipped } = await readPath(folder)
    expect(found.label).toBe('Folder of Markdown, 3 files')
    expect(notes.map(({ fields, cards, where }) => [fields[0], cards[0]?.deck, where])).toEqual([
      ['a', 'ML', 'intro.md, line 1'],
      ['e', 'Own', 'ranking/deep/x.MD, line 4'],
      ['c', 'ML::ranking', 'ranking/loss.md, line 3'],
    ])
    expect(skipped).toMatchObject([{ what: 'ranking/loss.md, line 1' }])
  })

  test('in a zip is the same', async () => {
    const zip = rawZip([
      deflated('intro.md', Buffer.from('Q: a ![p](img/p.png)\nA: b\n')),
      stored('img/p.png', Buffer.from('png')),
      deflated('ranking/loss.md', Buffer.from('Q: c\nA: d\n')),
    ])
    const { found, notes, media } = await readPath(fileIn(testFolder(), 'ML.zip', zip))
    expect(found.label).toBe('Zip of Markdown, 2 files')
    expect(notes.map(({ cards }) => cards[0]?.deck)).toEqual(['ML', 'ML::ranking'])
    expect(media.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['p.png', 'png']])
  })

  test('without Markdown is no deck', async () => {
    expect(await whyRefused(readPath(testFolder()))).toBe('not-a-deck')
  })
})

describe('pictures', () => {
  test('between two brackets, as Obsidian writes them, are pictures; code and other notes are none', async () => {
    const folder = testFolder()
    for (const path of ['a.png', 'img/loss curve.png', 'ding.mp3']) fileIn(folder, path, path)
    const text = [
      'Q: ![[a.png]] ![[img/loss curve.png|300]] ![[a.png|the loss]] ![[Another note]] ![[ding.mp3]]',
      'A: `![[a.png]]`\n\n```\n![[a.png]]\n```',
      '\nThe {{c1::loss}}: ![[a.png]]',
      '\n<!-- note: Basic -->\n![[a.png]]\n<!-- field -->\nb\n<!-- field -->\n\n<!-- end -->',
    ]
    const { notes, media, skipped } = await readPath(fileIn(folder, 'deck.md', text.join('\n')))
    expect(media.map(({ name }) => name)).toEqual(['a.png', 'loss curve.png', 'ding.mp3'])
    expect(notes.map(({ fields }) => fields.slice(0, 2))).toEqual([
      [
        '![](a.png) ![](loss%20curve.png "width=300") ![the loss](a.png) ![[Another note]] ![](ding.mp3)',
        '`![[a.png]]`\n\n```\n![[a.png]]\n```',
      ],
      ['The {{c1::loss}}: ![](a.png)', ''],
      ['![[a.png]]', 'b'],
    ])
    expect(skipped).toEqual([])
  })

  test('come from inside of the folder, each by a name of its own', async () => {
    const folder = testFolder()
    for (const path of ['a.png', 'img/a.png', 'img/b c.png']) fileIn(folder, path, path)
    const text = [
      'Q: ![one](a.png) ![two](img/a.png "Two") ![three](<img/b c.png>) ![four](img/b%20c.png)',
      'A: `![code](a.png)`\n\n```\n![code](img/a.png)\n```',
    ]
    const { notes, media } = await readPath(fileIn(folder, 'deck.md', text.join('\n')))
    expect(media.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['a.png', 'a.png'],
      ['img-a.png', 'img/a.png'],
      ['b c.png', 'img/b c.png'],
    ])
    expect(notes).toMatchObject([
      {
        fields: [
          '![one](a.png) ![two](img-a.png "Two") ![three](b%20c.png) ![four](b%20c.png)',
          '`![code](a.png)`\n\n```\n![code](img/a.png)\n```',
          '',
        ],
        media: ['a.png', 'img-a.png', 'b c.png'],
      },
    ])
  })

  test.for([
    '../secret.png',
    'img/../../secret.png',
    '/etc/passwd',
    'file:///etc/passwd',
    'C:/secret.png',
    '%2e%2e/secret.png',
    'link.png',
    'linked/secret.png',
    'folder',
    'nothing.png',
    'data:image/png;base64,AA',
  ])('never from elsewhere: %s', async address => {
    const outside = testFolder()
    const secret = fileIn(outside, 'secret.png', 'secret')
    const folder = join(outside, 'deck')
    mkdirSync(join(folder, 'folder'), { recursive: true })
    symlinkSync(secret, join(folder, 'link.png'))
    symlinkSync(outside, join(folder, 'linked'))
    const { notes, media, skipped } = await readPath(fileIn(folder, 'deck.md', `Q: ![x](${address})\nA: b\n`))
    expect(media).toEqual([])
    expect(skipped).toMatchObject([{ isFile: true }])
    expect(notes[0]?.fields[0]).toBe(`![x](${address})`)
  })

  test('of a note in HTML lie beside the text', async () => {
    const folder = testFolder()
    fileIn(folder, 'a.png', 'png')
    const note = '<!-- html note: Vocabulary -->\n<img src="a.png">[sound:gone.mp3]\n<!-- field -->\nb\n<!-- end -->\n'
    const { notes, media, skipped } = await readPath(fileIn(folder, 'deck.md', note))
    expect(media.map(({ name }) => name)).toEqual(['a.png'])
    expect(skipped).toMatchObject([{ what: 'gone.mp3', isFile: true }])
    expect(notes).toMatchObject([{ type: 'name:Vocabulary', media: ['a.png'] }])
  })

  test('on the web are told once and left where they are', async () => {
    const { notes, warnings, skipped } = await readText(
      'deck.md',
      'Q: ![x](https://example.org/a.png)\nA: ![y](//example.org/b.png)\n',
    )
    expect(notes[0]?.fields[0]).toBe('![x](https://example.org/a.png)')
    expect(skipped).toEqual([])
    expect(warnings).toHaveLength(1)
  })
})
