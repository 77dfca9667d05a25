/** Why a file is not imported. Each has its sentence: what is the matter, and what can be done. Nothing was changed. */
export const REFUSALS = {
  empty: 'The file is empty: download or export it again.',
  'web-page':
    'This is a web page saved under the name of a deck: download the deck itself, signed in where that is asked.',
  encrypted: 'The package is protected by a password: unpack it and export the deck without one.',
  damaged: 'The package is damaged: download or export it again.',
  'not-a-deck': 'The file is of no kind that can be imported: choose an Anki package, a table, Markdown, YAML or JSON.',
  'one-column':
    'Every card needs a front and a back: put a tab, a comma or a semicolon between them on each line, or mark a part like {{c1::this}}.',
  'an-archive': 'This is an archive of a whole collection, not a deck: restore it instead.',
  'newer-package': 'The package was made by a newer version of Anki: export it with “Support older Anki versions”.',
  'newer-archive': 'The archive was made by a newer version of Recall@K: update the app, then restore it.',
  'newer-schema': 'The collection in the package is of a newer kind: export it with “Support older Anki versions”.',
  'older-schema': 'The collection in the package was never upgraded: open it in a current Anki and export it again.',
  'anki-1': 'This is a deck of Anki 1: open it in Anki 2.0, which upgrades it, and export it again.',
  'no-collection': 'The package holds no collection: export the deck again.',
  'unsafe-name': 'The package names a file outside of itself; it is not opened.',
  'too-many-entries': 'The package holds more than 200,000 files.',
  'too-large': 'The package unpacks to more than there is room for.',
  bomb: 'The package unpacks to far more than any deck holds; it is not opened.',
  overlapping: 'The package holds the same bytes twice under several names; it is not opened.',
  unreadable: 'The text could not be read with this encoding: choose another one.',
  'too-long': 'The text is longer than can be read as one file: split it.',
  'not-a-picture': 'The file is no picture that can be shown: choose a PNG, JPEG, GIF, WebP, AVIF or SVG.',
  'picture-too-large': 'The picture is larger than 20 MB: make it smaller first.',
  gone: 'The file could not be opened: it was moved, or you may not read it.',
  'no-notes': 'There are no cards in the file.',
} as const

/** Names a reason for refusing a file. */
export type Refusal = keyof typeof REFUSALS
