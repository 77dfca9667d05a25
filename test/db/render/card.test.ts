/** How a note becomes a card: what every filter, name and kind of reference turns into. */
import { toHtml } from 'hast-util-to-html'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { BUILT_IN } from '../../../db/domain/note/built-in.ts'
import { renderCard, type CardSource } from '../../../db/render/card.ts'
import { outsideForeign } from './foreign-tree.ts'
import { PICTURE, SOUND, back, card, front, sourceOf } from './given-card.ts'
import { elements, tags, textOf } from './tree.ts'

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

describe('a field is shown', () => {
  test('as the HTML it is', async () => {
    expect(await front({ front: '<i>{{Front}}</i>', texts: ['<b>q</b> &lt;'] })).toBe('<i><b>q</b> &#x3C;</i>')
  })

  test('without its tags by “text”, where a sign that was written stays one', async () => {
    expect(await front({ front: '{{text:Front}}', texts: ['<b>q</b> &lt;i&gt; <!-- x -->'] })).toBe('q &#x3C;i> ')
  })

  test('with its readings above, without them, or by them alone', async () => {
    const texts = ['日本語[にほんご] [sound:say.mp3]']
    expect(await front({ front: '{{furigana:Front}}', texts })).toContain('<ruby>日本語<rp>(</rp><rt>にほんご</rt>')
    expect(await front({ front: '{{kanji:Front}}', texts: ['日本[にほん]'] })).toBe('日本')
    expect(await front({ front: '{{kana:Front}}', texts: ['日本[にほん]'] })).toBe('にほん')
    expect(await front({ front: '{{furigana:Front}}', texts })).toContain('<card-sound')
  })

  test('as a hint with the name of the field, and not at all where it is blank', async () => {
    expect(await front({ front: 'x {{hint:Front}}', texts: ['say <b>it</b>'] })).toBe(
      'x <card-hint label="Front">say <b>it</b></card-hint>',
    )
    expect(await front({ front: 'x {{hint:Front}}', texts: [' '] })).toBe('x  ')
  })

  test('as it is through a filter that nobody here knows, an empty one, or a voice', async () => {
    expect(await front({ front: '{{edit:Front}}{{:Front}}{{tts en_US:Front}}{{tts-voices:}}' })).toBe('qqq')
  })

  test('through several filters from right to left', async () => {
    const given = { kind: 'cloze', texts: ['<b>{{c1::x}}</b>'] } as const
    expect(await front({ ...given, front: '{{text:cloze:Front}}' })).toBe('[…]')
    expect(await front({ ...given, front: '{{hint:cloze:Front}}' })).toContain('<card-hint')
  })

  test('or not, by whether it holds something', async () => {
    const given = { front: '{{#Front}}has{{/Front}}{{^Front}}none{{/Front}}' }
    expect(await front({ ...given, texts: ['x'] })).toBe('has')
    expect(await front({ ...given, texts: ['<br>'] })).toBe('none')
  })

  test('in a section for one cloze alone', async () => {
    const given = {
      front: '{{#c1}}one{{/c1}}{{#c2}}two{{/c2}}{{cloze:Front}}',
      kind: 'cloze',
      texts: ['{{c1::a}}{{c2::b}}'],
    } as const
    expect(await front(given)).toMatch(/^one</)
    expect(await front({ ...given, template: 1 })).toMatch(/^two</)
  })
})

describe('what every note has', () => {
  test('deck, tags, type, card, flag and id are words, never markup', async () => {
    expect(await front({ front: '{{Deck}}|{{Subdeck}}|{{Tags}}|{{Type}}|{{Card}}|{{CardFlag}}|{{CardID}}' })).toBe(
      'Systems::Ranking &#x3C;1>|Ranking &#x3C;1>|a&#x26;b hard|Foreign|Card 1|flag2|42',
    )
  })

  test('the front is on the back without its sounds, which are not played again', async () => {
    const given = { front: '{{Front}}', back: '{{FrontSide}}<hr id=answer>{{Back}}', texts: ['q[sound:say.mp3]', 'a'] }
    expect(await front(given)).toContain('card-sound')
    expect(await back(given)).toBe('q<hr id="answer">a')
  })
})

describe('a cloze card', () => {
  const given = { front: '{{cloze:Front}}', back: '{{cloze:Front}} {{Back}}', kind: 'cloze' } as const

  test('leaves its number out on the front and tells it on the back, the others in a class of their own', async () => {
    const texts = ['{{c1::<b>a</b>::h}} {{c2::b}}', 'more']
    expect(await front({ ...given, texts })).toBe(
      '<span class="cloze">[h]</span> <span class="cloze-inactive">b</span>',
    )
    expect(await back({ ...given, texts })).toBe(
      '<span class="cloze"><b>a</b></span> <span class="cloze-inactive">b</span> more',
    )
  })

  test('hides what it asks for from the tree altogether', async () => {
    expect(await front({ ...given, texts: ['{{c1::secret}} x'] })).not.toContain('secret')
  })

  test('shows by “cloze-only” what is asked for and nothing around it', async () => {
    const only = { front: '{{cloze-only:Front}}', back: '{{cloze-only:Front}}', kind: 'cloze' } as const
    const texts = ['a {{c1::b}} c {{c1::d::h}}']
    expect(await front({ ...only, texts })).toBe('…, h')
    expect(await back({ ...only, texts })).toBe('b, d')
  })

  test('works inside of a formula', async () => {
    const texts = [String.raw`\(a = {{c1::b_1}}\)`]
    expect((await card({ ...given, texts })).words).toBe('a = […]')
    const { back: told } = await card({ ...given, texts })
    expect(textOf(told)).toContain('a = b_1')
  })

  test('says so where nothing has its number', async () => {
    const { words } = await card({ ...given, texts: ['{{c1::a}}'], template: 4 })
    expect(words).toBe('Nothing in this note is left out under the number 5.')
  })
})

describe('what is typed', () => {
  test('is asked for once on the front, and compared once on the back, by letters', async () => {
    const given = {
      front: '{{Front}}{{type:Back}}{{type:Front}}',
      back: '{{FrontSide}}<hr>{{type:Back}}',
      texts: ['q', '<b>an</b> answer'],
    }
    const { front: asked, back: told, typed } = await card(given)
    expect(elements(asked).filter(({ tagName }) => tagName === 'card-typed')).toHaveLength(1)
    expect(toHtml(told)).toBe('q<hr><card-typed></card-typed>')
    expect(typed).toEqual({ expected: 'an answer', rule: { by: 'letters', accents: true, tolerance: null } })
  })

  test('takes over the place it had on the front, where the back has none of its own', async () => {
    expect(await back({ front: '{{Front}}{{type:Back}}', back: '{{FrontSide}}' })).toBe('q<card-typed></card-typed>')
  })

  test('is what a cloze hides, or compared without accents', async () => {
    const cloze = { front: '{{cloze:Front}}{{type:cloze:Front}}', kind: 'cloze' } as const
    expect((await card({ ...cloze, texts: ['{{c1::a}} {{c2::b}} {{c1::c}}'] })).typed?.expected).toBe('a, c')
    expect((await card({ ...cloze, texts: ['{{c1::a}} {{c1::a}}'] })).typed?.expected).toBe('a')
    expect((await card({ front: '{{type:nc:Back}}{{Front}}' })).typed?.rule.accents).toBe(false)
  })

  test('is not asked for where nothing is expected', async () => {
    const { front: asked, typed } = await card({ front: '{{Front}}{{type:Back}}', texts: ['q', '<br>'] })
    expect([toHtml(asked), typed]).toEqual(['q', null])
  })
})

describe('a reference', () => {
  test('to a picture shows it by its name, also where the name is written in percent signs or another form', async () => {
    for (const name of ['curve é.png', 'curve%20%C3%A9.png', 'curve e\u0301.png']) {
      expect(await front({ front: `<img src="${name}" width=20>x` })).toBe(
        `<img width="20" src="/media/${PICTURE}" alt="">x`,
      )
    }
  })

  test('to a file that is not there, or is of no kind that is served, names it', async () => {
    expect(await front({ front: '<img src="gone%20.png">' })).toBe('<card-missing name="gone .png"></card-missing>')
    expect(await front({ front: '[sound:odd.xyz]' })).toBe('<card-missing name="odd.xyz"></card-missing>')
  })

  test('to elsewhere gives the address and loads nothing', async () => {
    expect(await front({ front: '<img src="https://example.com/p.png">' })).toBe(
      '<card-remote address="https://example.com/p.png" kind="picture"></card-remote>',
    )
    expect(await front({ front: '<iframe src="https://example.com/v"></iframe>' })).toBe(
      '<card-remote address="https://example.com/v" kind="page"></card-remote>',
    )
  })

  test('to a sound or a film is a player', async () => {
    expect(await front({ front: 'a [sound:say.mp3] b' })).toBe(
      `a <card-sound src="/media/${SOUND}" name="say.mp3" kind="audio"></card-sound> b`,
    )
    expect(await front({ front: '[sound:film.mp4]' })).toContain('kind="video"')
    expect(await front({ front: '<audio controls><source src="say.mp3"></audio>' })).toContain('<card-sound')
    expect(await front({ front: '<code>[sound:say.mp3]</code>' })).toBe('<code>[sound:say.mp3]</code>')
  })

  test('to a page keeps its words and its address, and a mark without words goes', async () => {
    expect(await front({ front: '<a href="https://example.com"><b>page</b></a>' })).toBe(
      '<card-link address="https://example.com"><b>page</b></card-link>',
    )
    expect(await front({ front: 'x<a href="https://example.com#a"><svg><path d="M0 0"></path></svg></a>' })).toBe('x')
    expect(await front({ front: '<a href="#top">up</a>' })).toBe('up')
  })
})

describe('a formula', () => {
  const INLINE = [String.raw`\(x^2\)`, '[$]x^2[/$]', '<anki-mathjax>x^2</anki-mathjax>', '[latex]$x^2$[/latex]']
  const DISPLAY = [
    String.raw`\[x^2\]`,
    '[$$]x^2[/$$]',
    '<anki-mathjax block="true">x^2</anki-mathjax>',
    String.raw`[latex]\begin{align*}x^2\end{align*}[/latex]`,
  ]

  test.each(INLINE)('%s is set in the line', async text => {
    const { front: tree } = await card({ front: `a ${text} b` })
    expect([tags(tree).has('math'), toHtml(tree).includes('katex-display')]).toEqual([true, false])
  })

  test.each(DISPLAY)('%s is set on a line of its own', async text => {
    expect(toHtml((await card({ front: `a ${text} b` })).front)).toContain('katex-display')
  })

  test('may have line breaks and signs in it that are tags and entities', async () => {
    expect((await card({ front: String.raw`\(a<br>&lt;&nbsp;b\)` })).words).toBe('a < b')
  })

  test('is none in code, in an attribute, or where it is not closed', async () => {
    for (const text of [
      String.raw`<code>\(\d\)</code>`,
      String.raw`<pre>\(x\)</pre>`,
      String.raw`<b title="\(x\)">y</b>`,
      String.raw`\(x`,
    ]) {
      expect([text, tags((await card({ front: text })).front).has('math')]).toEqual([text, false])
    }
  })

  test('in a piece of a document stands among its words', async () => {
    const { words } = await card({ front: '[latex]for $n$ in $N$[/latex]' })
    expect(words).toBe('for n in N')
  })

  test('that cannot be read stays as its source', async () => {
    expect((await card({ front: String.raw`\(\frac{\)` })).words).toContain(String.raw`\frac{`)
  })
})

describe('a card that cannot be shown says', () => {
  test('what is wrong with its template', async () => {
    const { front: asked, back: told, css } = await card({ front: '{{#Front}}x' })
    expect([textOf(asked), textOf(told), css]).toEqual([
      'The front of “Card 1” in the note type “Foreign” cannot be shown: {{#Front}} is never closed.',
      'The front of “Card 1” in the note type “Foreign” cannot be shown: {{#Front}} is never closed.',
      '',
    ])
    expect((await card({ front: '{{Front}}', back: '{{Bakc}}' })).words).toContain('names a field “Bakc”')
    expect((await card({ front: '{{Front}}', template: 7 })).words).toContain('no longer has the template')
  })

  test('that its front holds nothing, or is made by a script', async () => {
    expect((await card({ front: '{{Front}}', texts: ['', 'a'] })).words).toContain('its fields hold nothing')
    expect((await card({ front: '<div id=a></div><script>draw()</script>' })).words).toContain(
      'scripts of cards are not run',
    )
  })
})

describe('too much', () => {
  const MUCH = [
    ['tags', '<b>x</b>'.repeat(50_000)],
    ['levels', '<div>'.repeat(50_000)],
    ['levels that no limit sees', `${'<div><!--</div>-->'.repeat(9_000)}x`],
    [
      'elements opened anew in every block',
      `<p>${Array.from({ length: 1_000 }, (_, n) => `<b class=a${n}><!--</b>-->`).join('')}${'<p>x'.repeat(6_000)}`,
    ],
    ['tables in tables', '<table><td>'.repeat(5_000)],
    ['openings of formulas', String.raw`\(`.repeat(100_000)],
    ['readings', 'a['.repeat(50_000)],
    ['quotes', `<a title="${'"'.repeat(100_000)}`],
    ['entities', '&amp;'.repeat(100_000)],
    ['a long word', 'x'.repeat(1_500_000)],
    ['clozes', '{{c1::'.repeat(50_000)],
    ['closing braces', '}}'.repeat(50_000)],
  ] as const

  test.each(MUCH)('of %s is done in a few seconds and shown by its words', async (_, text) => {
    const began = performance.now()
    const { front: tree } = await card({ front: '{{furigana:Front}} end', texts: [text] })
    await card({ front: '{{cloze:Front}} end', kind: 'cloze', texts: [text] })
    expect(performance.now() - began).toBeLessThan(6_000)
    expect(outsideForeign(tree)).toEqual([])
    expect(JSON.stringify(structuredClone(tree)).length).toBeGreaterThan(0)
  })
})

describe('our own note types', () => {
  const own = (type: CardSource['type'], texts: readonly string[], template = 0) =>
    renderCard(sourceOf(type, texts, template))

  test('are Markdown with a source below, and no style sheet', async () => {
    const {
      front: asked,
      back: told,
      css,
      whole,
      source,
    } = await own(BUILT_IN.basic, ['**q** $x$', 'a', 'Paper, 2019'])
    expect(tags(asked)).toContain('strong')
    expect([textOf(told), css, whole, source]).toEqual(['a', null, false, 'Paper, 2019'])
  })

  test('ask for what is typed as the note wants it compared', async () => {
    const { front: asked, back: told, typed } = await own(BUILT_IN.typed, ['q', '**100** ms', 'extra', '5%', ''])
    expect(toHtml(asked)).toBe('<p>q</p><card-typed></card-typed>')
    expect(toHtml(told)).toBe('<card-typed></card-typed><p>extra</p>')
    expect(typed).toEqual({
      expected: '100 ms',
      rule: { by: 'words', accents: false, tolerance: { as: 'share', by: 0.05 } },
    })
  })

  test('leave clozes out of Markdown, also around emphasis, code and formulas', async () => {
    const texts = [
      'The {{c1::**soft** max $x$::what}} of `a{{c1::b}}` and {{c2::c}}\n\n$$\ny = {{c1::\\frac{1}{2} }}\n$$',
      'more',
      '',
    ]
    const { front: asked, back: told, whole } = await own(BUILT_IN.cloze, texts)
    expect(toHtml(asked)).toMatch(
      /^<p>The <span class="cloze left-out">\[what\]<\/span> of <code>a<span class="cloze left-out">\[…\]<\/span><\/code> and c<\/p>/,
    )
    expect(toHtml(told)).toMatch(/^<p>The <span class="cloze"><strong>soft<\/strong> max <span class="katex">/)
    expect(textOf(told)).toContain(String.raw`y = \boxed{\frac{1}{2} }`)
    expect(textOf(asked)).not.toContain('frac')
    expect(textOf(told)).toContain('more')
    expect(whole).toBe(true)
  })

  test('keep a text with the characters that clozes are marked with', async () => {
    const { front: asked } = await own(BUILT_IN.cloze, ['a\u{FDD0}b {{c1::c}} \u{FDD2}d', '', ''])
    expect(textOf(asked)).toBe('ab […] d')
  })

  test('show files by name, addresses beside links, and nothing from elsewhere', async () => {
    const { front: asked } = await own(BUILT_IN.basic, [
      '![c](<curve é.png>) [sound:say.mp3] [page](https://example.com) ![p](https://example.com/p.png)',
      'a',
      '',
    ])
    const names = elements(asked).map(({ tagName }) => tagName)
    expect(names).toEqual(['p', 'img', 'card-sound', 'card-link', 'card-remote'])
  })
})
