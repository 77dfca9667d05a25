import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { BinaryWriter } from '@bufbuild/protobuf/wire'
import { describe, expect, test } from 'vitest'
import { latexIn } from '../../../../db/domain/transfer/anki-latex.ts'
import { plainName } from '../../../../db/domain/transfer/anki-names.ts'
import { hasScript, referencesIn, referencesInStyle } from '../../../../db/domain/transfer/anki-references.ts'
import { HOSTILE_NAMES } from '../../../helpers/anki/hostile-names.ts'
import { mediaEntries, part, partsOf, writeZip, type Generation, type Part } from '../../../helpers/anki/package.ts'
import { read, readSource, testFolder, whyRefused } from '../../../helpers/anki/reading.ts'
import { model, note, source, type AnkiSource } from '../../../helpers/anki/source.ts'

const bytes = (text: string) => Buffer.from(text)

function showing(html: string, media: AnkiSource['media']): AnkiSource {
  return source({ notes: [note({ fields: [html, ''] })], media })
}

async function readParts(parts: readonly Part[]) {
  return read(await writeZip(join(testFolder(), 'deck.apkg'), parts))
}

/** A package with another list of media. */
function listing(
  generation: Generation,
  list: Buffer,
  described = showing('<img src="a.png">', { 'a.png': bytes('a') }),
) {
  return withList(partsOf(testFolder(), described, generation), generation, list)
}

function withList(parts: readonly Part[], generation: Generation, list: Buffer): readonly Part[] {
  const packed = generation === 'latest' ? zstdCompressSync(list) : list
  return parts.map(one => (one.name === 'media' ? part('media', packed) : one))
}

describe('references in texts', () => {
  test.for([
    ['<img src="a.png">', ['a.png']],
    ["<IMG alt='x > y' src='a b.png'/>", ['a b.png']],
    ['<img src=a.png>', ['a.png']],
    ['<img src="a%20b%C3%A9.png"><img src="100%.png">', ['a bé.png', '100%.png']],
    ['<img src="a&amp;b&#39;c.png">', ["a&b'c.png"]],
    [
      '<audio src="x.mp3"></audio><video><source src="y.webm"></video><object data="z.svg">',
      ['x.mp3', 'y.webm', 'z.svg'],
    ],
    ['[sound:ding dong.mp3] and [sound:a%20b.mp3]', ['ding dong.mp3', 'a%20b.mp3']],
    ['<img src="e\u0301.png">', ['\u00E9.png']],
    ['<img src="a.png"><img src="a.png">', ['a.png']],
    ['<img src="{{Picture}}"><p src="no.png">', []],
    ['<img src="data:image/png;base64,AAAA"><img src="file:///etc/passwd"><img src="../x.png">', []],
    ['img src="a.png" and [sound:] and <img src="">', []],
  ] as const)('%s', ([html, names]) => {
    expect(referencesIn(html).names).toEqual(names)
  })

  test('to the web are counted, not named', () => {
    const html = '<img src="https://x.org/a.png"><img src="//x.org/b.png"><audio src="HTTP://x.org/c.mp3">'
    expect(referencesIn(html)).toEqual({ names: [], remote: 3 })
  })

  test('in style sheets', () => {
    const css = `@import "_a.css"; @import url('_b.css'); .x { background: url( _c%20d.png ) } @font-face { src: url(https://x.org/e) }`
    expect(referencesInStyle(css).toSorted()).toEqual(['_a.css', '_b.css', '_c d.png'])
  })

  test('are found, and scripts too, in no more time than a text is long', () => {
    const long = 1_000_000
    const texts = [
      '[latex]',
      '[$]x[/',
      '<img ',
      '<img src="',
      '<img src=',
      '[sound:',
      '<a ',
      ' on',
      '<a href=' + ' '.repeat(8),
      'url(',
      'url("',
      '&#1',
      '%41',
    ]
    for (const piece of texts) {
      const text = piece.repeat(long / piece.length)
      referencesIn(text)
      referencesInStyle(text)
      hasScript(text)
      latexIn(text)
    }
  })
})

describe('names of files', () => {
  test.for([
    ['a.png', 'a.png'],
    ['e\u0301.png', '\u00E9.png'],
    ['a[b]<c>:"d?*^|.png', 'abcd.png'],
    ['tab\there.png', 'tabhere.png'],
    ['con', 'con_'],
    ['CON.png', 'CON_.png'],
    ['com1.tar.gz', 'com1_.tar.gz'],
    ['console.png', 'console.png'],
    ['dot.', 'dot._'],
    ['space ', 'space _'],
    ['<>', '_'],
    [`${'x'.repeat(200)}.png`, `${'x'.repeat(116)}.png`],
    [`${'é'.repeat(100)}.jpeg`, `${'é'.repeat(57)}.jpeg`],
  ] as const)('%s becomes %s', ([name, plain]) => {
    expect(plainName(name)).toBe(plain)
    expect(plainName(plain)).toBe(plain)
  })
})

describe('media', () => {
  test('that a text refers to come under the name it has there; others are counted', async () => {
    const described = showing('<img src="con.png"> [sound:e\u0301.mp3]', {
      'con.png': bytes('con'),
      'e\u0301.mp3': bytes('sound'),
      'nobody.png': bytes('nobody'),
      'latex-57bcc7c0.png': bytes('formula'),
    })
    const { media, warnings, notes } = await readSource(described)
    expect(new Map(media.map(one => [one.name, String(one.bytes)]))).toEqual(
      new Map([
        ['con.png', 'con'],
        ['latex-57bcc7c0.png', 'formula'],
        ['\u00E9.mp3', 'sound'],
      ]),
    )
    expect(notes[0]?.media).toEqual(['con.png', '\u00E9.mp3'])
    expect(warnings).toEqual(['1 media file that no card refers to is left out.'])
  })

  test('that Anki drew of LaTeX belong to the notes it stands in', async () => {
    const pictures = [
      'latex-26eeb5258ca5099acf8fe96b2a1049c48c89a5e6.png',
      'latex-55f8abc0d69ac6ab491f6125f9550af6b25e22fb.svg',
      'latex-a96ac61a13b0cc6481dbf9edd24258f4ca764ac9.png',
    ]
    const html = '[latex]$x$[/latex] [$]<b>a</b> &lt; b[/$] [$$]y<br>2[/$$] [latex]never ends'
    const { notes } = await readSource(showing(html, Object.fromEntries(pictures.map(name => [name, bytes(name)]))))
    expect(notes[0]?.media).toEqual(pictures)
  })

  test('of note types come with them', async () => {
    const styled = model('Styled', ['Front', 'Back'], [['{{Front}}<img src="_logo.png">', '{{Back}}']], {
      css: '@font-face { src: url("_font.woff2") }',
    })
    const media = { '_font.woff2': bytes('font'), '_logo.png': bytes('logo') }
    for (const generation of ['legacy-1', 'latest'] as const) {
      const made = await readSource(source({ models: [styled], media }), generation)
      expect(made.types[0]?.media).toEqual(['_font.woff2', '_logo.png'])
      expect(made.media.map(({ name }) => name)).toEqual(['_font.woff2', '_logo.png'])
    }
  })

  test('larger than is held in memory come whole', async () => {
    const large = Buffer.alloc(9 * 1024 * 1024, 'large file ')
    const { media } = await readSource(showing('<img src="a.png">', { 'a.png': large }), 'latest')
    expect(media[0]?.bytes.equals(large)).toBe(true)
  })

  test('that cards show and the package lacks, or has without a byte, are told by name, up to five', async () => {
    const html = '<img src="a.png">[sound:b.mp3]<img src="there.png"><img src="nothing.png">'
    const media = { 'there.png': bytes('there'), 'nothing.png': bytes('') }
    for (const generation of ['legacy-2', 'latest'] as const) {
      const { warnings } = await readSource(showing(html, media), generation)
      expect(warnings).toEqual([
        '2 files that cards show are not in the package: a.png, b.mp3.',
        '1 file that cards show has nothing in it: nothing.png.',
      ])
    }
    const many = Array.from({ length: 1_200 }, (_, index) => `<img src="${index}.png">`).join('')
    expect((await readSource(showing(many, {}))).warnings).toEqual([
      '1,200 files that cards show are not in the package: 0.png, 1.png, 2.png, 3.png, 4.png, …',
    ])
  })

  test('on the web are counted in one sentence', async () => {
    const { warnings } = await readSource(showing('<img src="https://x.org/a.png"><img src="//x.org/b">', {}))
    expect(warnings).toEqual(['2 pictures or sounds lie on the web: not loaded, shown as an address.'])
  })

  test('listed with gaps, as numbers written any way, and without their bytes', async () => {
    const described = showing('<img src="a.png"><img src="b.png">', { 'a.png': bytes('a') })
    const made = await readParts(
      listing('legacy-1', bytes('{"007": "b.png", "0": "a.png", "x": "c.png", "9": 3}'), described),
    )
    expect(made.media.map(({ name }) => name)).toEqual(['a.png'])
    expect(made.skipped.toSorted((a, b) => a.what.localeCompare(b.what))).toEqual([
      { what: 'b.png', why: 'it is listed but not in the package', isFile: true },
      { what: 'file 9', why: 'the list of media does not say what it is', isFile: true },
      { what: 'file x', why: 'the list of media does not say what it is', isFile: true },
    ])
  })

  test('that are not what their checksum says are left out', async () => {
    const made = await readParts(listing('latest', mediaEntries([['a.png', bytes('something else')]])))
    expect(made.media).toEqual([])
    expect(made.skipped).toEqual([{ what: 'a.png', why: 'it is not the file its checksum stands for', isFile: true }])
  })

  test('listed twice under one name are taken once', async () => {
    const described = showing('<img src="a.png">', { 'a.png': bytes('a'), 'b.png': bytes('b') })
    const made = await readParts(listing('legacy-2', bytes('{"0": "a.png", "1": "a.png"}'), described))
    expect(made.media.map(one => String(one.bytes))).toEqual(['a'])
    expect(made.skipped).toEqual([{ what: 'a.png', why: 'another file has the same name', isFile: true }])
  })

  test('in a list that cannot be read are refused with the package', async () => {
    expect(await whyRefused(readParts(listing('legacy-2', bytes('{"0": "a.png"'))))).toBe('damaged')
    expect(await whyRefused(readParts(listing('latest', Buffer.from(new BinaryWriter().uint32(0x0f).finish()))))).toBe(
      'damaged',
    )
  })

  test('a member by its number in the old zip is found where the list says so', async () => {
    const list = Buffer.concat([mediaEntries([['a.png', bytes('a')]])])
    const entry = new BinaryWriter().raw(list.subarray(2)).tag(255, 0).uint32(0).finish()
    const made = await readParts(listing('latest', Buffer.from(new BinaryWriter().tag(1, 2).bytes(entry).finish())))
    expect(made.media.map(({ name }) => name)).toEqual(['a.png'])
  })
})

test('200 hostile names: none of them is ever a path', async () => {
  expect(HOSTILE_NAMES).toHaveLength(200)
  const picture = showing('<img src="a.png">', { 'a.png': bytes('a') })
  const [latest, legacy] = (['latest', 'legacy-2'] as const).map(one => partsOf(testFolder(), picture, one))
  for (const name of HOSTILE_NAMES) {
    const why = await whyRefused(readParts(withList(latest ?? [], 'latest', mediaEntries([[name, bytes('a')]]))))
    expect([name, why]).toEqual([name, 'unsafe-name'])
    const made = await readParts(withList(legacy ?? [], 'legacy-2', bytes(JSON.stringify({ 0: name })))).catch(
      whyThrown,
    )
    const outcome = typeof made === 'string' ? made : made.media
    expect([
      [name, 'unsafe-name'],
      [name, []],
    ]).toContainEqual([name, outcome])
  }
})

async function whyThrown(error: unknown): Promise<string> {
  return String(await whyRefused(Promise.reject(error)))
}
