/** Readings above words, as Anki writes them: ` 日本[にほん]`. A sound in brackets is no reading. */
const READING = / ?([^ >]+?)\[(.+?)\]/g
/** Longer texts without a space are no words with readings; looking for some would take for ever. */
const MOST = 20_000

/** Words with their readings above them. */
export function furigana(html: string): string {
  return replaced(html, (word, reading) => `<ruby>${word}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`)
}

/** The words without their readings. */
export function kanji(html: string): string {
  return replaced(html, word => word)
}

/** The readings in place of their words. */
export function kana(html: string): string {
  return replaced(html, (_, reading) => reading)
}

function replaced(html: string, write: (word: string, reading: string) => string): string {
  if (html.length > MOST) return html
  return html
    .replaceAll('&nbsp;', ' ')
    .replaceAll(READING, (whole, word: string, reading: string) =>
      reading.startsWith('sound:') ? whole : write(word, reading),
    )
}
