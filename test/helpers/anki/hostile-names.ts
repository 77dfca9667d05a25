/** Names no file of a package may have, on one system or another. */

const OUTSIDE = [
  '..',
  '.',
  '',
  '/',
  '\\',
  '//',
  '\0',
  'a\0b',
  '/etc/passwd',
  '/tmp/x',
  'a/b',
  'a\\b',
  './a',
  '.\\a',
  'a/',
  'a\\',
]
const UP = [
  '../',
  '..\\',
  '../../',
  '..\\..\\',
  '../../../../../../',
  'a/../../',
  '/../',
  '\\..\\',
  './../',
  '....//',
  '..//',
  '..\\/',
]
const TARGETS = ['etc/passwd', 'evil.png', 'collection.db', 'Library/LaunchAgents/x.plist', '.ssh/authorized_keys']
const DRIVES = ['C:', 'c:\\evil', 'C:/evil', 'D:evil.png', 'Z:\\..\\evil', '\\\\host\\share\\evil', '//host/share/evil']
const SPECIAL = [
  '\\\\?\\C:\\evil',
  '\\\\.\\PhysicalDrive0',
  '\\\\.\\pipe\\evil',
  'file:///etc/passwd',
  'http://x.org/a.png',
]
const DEVICES = [
  'con',
  'PRN',
  'aux',
  'NUL',
  'com1',
  'COM9',
  'lpt1',
  'LPT9',
  'con.png',
  'nul.txt',
  'Aux.tar.gz',
  'com5.mp3',
]
const CHARACTERS = [
  '[',
  ']',
  '<',
  '>',
  ':',
  '"',
  '?',
  '*',
  '^',
  '|',
  '\n',
  '\r',
  '\t',
  '\u0001',
  '\u001B',
  '\u001F',
  '\u007F',
]
const ENDS = ['a.', 'a ', 'a.png.', 'a.png ', 'a..', 'a .', '...', ' .', '. .']
const LONG = [200, 300, 5_000].flatMap(length => [
  `${'a'.repeat(length)}.png`,
  'é'.repeat(length),
  `a.${'b'.repeat(length)}`,
])
const COMPOSED = ['e\u0301.png', 'A\u030A', 'u\u0308ber.mp3', '\u1100\u1161.png', 'o\u0302\u0323', 'か\u3099.png']
const ENCODED = ['..%2f..%2fevil', '%2e%2e/evil', '..%5cevil', '..%c0%afevil/', '%00/evil'].map(name => `${name}?`)

/** Exactly 200. */
export const HOSTILE_NAMES: readonly string[] = [
  ...new Set([
    ...OUTSIDE,
    ...UP,
    ...UP.flatMap(up => TARGETS.map(target => up + target)),
    ...DRIVES,
    ...SPECIAL,
    ...DEVICES,
    ...CHARACTERS.flatMap(character => [`${character}x.png`, `a${character}b.png`]),
    ...ENDS,
    ...LONG,
    ...COMPOSED,
    ...ENCODED,
    ...Array.from({ length: 200 }, (_, index) => `${'../'.repeat(index + 1)}deep.png`),
  ]),
].slice(0, 200)
