import { expect, test } from 'vitest'
import { portableHtml } from '../../../db/render/portable.ts'

test.each([
  ['plain text', 'What is 5 < 6 & so on', 'What is 5 &lt; 6 &amp; so on'],
  ['emphasis, code and highlights', '**b** `x<y` ==key==', '<strong>b</strong> <code>x&lt;y</code> <mark>key</mark>'],
  ['two paragraphs', 'one\n\ntwo', '<p>one</p>\n<p>two</p>'],
  ['a formula in a line', 'if $x_1 < 2$', 'if \\(x_1 &lt; 2\\)'],
  ['a formula of its own', '$$\n\\frac{a}{b}\n$$', '<div>\\[\\frac{a}{b}\\]</div>'],
  ['code', '```python\na < b\n```', '<pre><code class="language-python">a &lt; b\n</code></pre>'],
  ['a picture', '![a cat](my%20cat.png)', '<img src="my cat.png" alt="a cat">'],
  ['a picture as wide as was said', '![](x.png "width=320")', '<img src="x.png" alt="" width="320">'],
  ['a picture with a title', '![](x.png "A cat")', '<img src="x.png" alt="">'],
  ['a picture in a gap', '{{c1::![](x.png "width=64")::hint}}', '{{c1::<img src="x.png" alt="" width="64">::hint}}'],
  ['a link', '[here](https://example.org/?a=1&b=2)', '<a href="https://example.org/?a=1&#x26;b=2">here</a>'],
  ['a cloze with a hint', '{{c1::the **answer**::hint}}', '{{c1::the <strong>answer</strong>::hint}}'],
  ['nothing', '', ''],
])('%s', (_, markdown, html) => {
  expect(portableHtml(markdown).replaceAll('&#x26;', '&amp;')).toBe(html.replaceAll('&#x26;', '&amp;'))
})

test('braces of a formula do not end the cloze around it', () => {
  expect(portableHtml('{{c1::$\\frac{a}{b_{c}}$}}')).toBe('{{c1::\\(\\frac{a}{b_{c} }\\)}}')
})

test('a cloze inside of a formula stays one', () => {
  expect(portableHtml('$\\frac{1}{{{c2::x}}}$')).toBe('\\(\\frac{1}{{{c2::x}}}\\)')
})

test.each([
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '![x](data:text/html,1)',
  'a <b onclick="x()">b</b>',
])('no script leaves with %s', markdown => {
  expect(portableHtml(markdown)).not.toMatch(/script|onclick|data:/)
})
