/**
 * Splits the text of a table into records as Anki's reader does (the Rust `csv` crate): a cell is quoted if it begins with
 * a quote; a quote anywhere else, and whatever follows a closing one, is text; lines end in CR, LF or both.
 */

/** Longest record, in UTF-16 units; what is longer is no row of a deck. */
const LONGEST_RECORD = 16 << 20
const QUOTE = 34
const LF = 10
const CR = 13

/** What a table is made of, in order; lines are counted from 1. */
export interface Records {
  /** A record and the line it begins on. Lines with nothing on them are left out. */
  record(cells: readonly string[], line: number): void
  /** A record that cannot be read, in words; the next one begins on a later line. */
  unreadable(line: number, why: string): void
}

/** Takes a text in pieces of any size. */
export class Splitter {
  private readonly delimiter: number
  private readonly to: Records
  /** From the beginning of a record. */
  private text = ''
  private at = 0
  private line = 1
  /** Inside a record that is too long, whose end is looked for. */
  private isTooLong = false
  private cells: string[] = []
  /** Where the last cell in quotes began. */
  private openCell = 0
  private hasQuotes = false

  constructor(delimiter: string, to: Records, firstLine = 1) {
    this.delimiter = delimiter.charCodeAt(0)
    this.to = to
    this.line = firstLine
  }

  write(piece: string): void {
    this.text = this.at === this.text.length ? piece : this.text.slice(this.at) + piece
    this.at = 0
    this.readAll(false)
  }

  end(): void {
    this.readAll(true)
  }

  private readAll(isEnd: boolean): void {
    if (this.isTooLong && !this.passLine(isEnd)) return
    while (this.at < this.text.length) {
      const end = this.readRecord(isEnd)
      if (end !== -1) {
        this.emit(end)
      } else if (isEnd && !this.rowsFollow()) {
        this.takeOpenCell()
      } else if (isEnd || this.text.length - this.at > LONGEST_RECORD) {
        if (!this.passUnreadable(isEnd)) return
      } else return
    }
  }

  /** Fills `cells` with those of the record at `at`. @returns where the next one begins; -1 when its end is not there yet */
  private readRecord(isEnd: boolean): number {
    this.cells = []
    this.hasQuotes = false
    for (let at = this.at; ; at++) {
      at = this.readCell(at)
      if (at === -1) return -1
      if (at === this.text.length) return isEnd ? at : -1
      const code = this.text.charCodeAt(at)
      if (code === this.delimiter) continue
      if (code === LF) return at + 1
      // A CR at the end of a piece may be half of a line end.
      if (at + 1 === this.text.length && !isEnd) return -1
      return this.text.charCodeAt(at + 1) === LF ? at + 2 : at + 1
    }
  }

  /** @returns where the cell that begins at `from` ends; -1 for a quote that does not close */
  private readCell(from: number): number {
    const { text } = this
    if (text.charCodeAt(from) !== QUOTE) {
      const end = this.endOfPlain(from)
      this.cells.push(text.slice(from, end))
      return end
    }
    let close = text.indexOf('"', from + 1)
    let isDoubled = false
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
      isDoubled = true
      close = text.indexOf('"', close + 2)
    }
    this.openCell = from
    this.hasQuotes = true
    if (close === -1) return -1
    const end = this.endOfPlain(close + 1)
    const quoted = text.slice(from + 1, close)
    this.cells.push((isDoubled ? quoted.replaceAll('""', '"') : quoted) + text.slice(close + 1, end))
    return end
  }

  private endOfPlain(from: number): number {
    const { text, delimiter } = this
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiter || code === LF || code === CR) return at
    }
    return text.length
  }

  private emit(end: number): void {
    const { cells, line } = this
    let lines = 1
    // Only a quoted cell can have a line end in it.
    if (this.hasQuotes) for (const cell of cells) lines += lineEndsIn(cell)
    this.at = end
    this.line += lines
    if (cells.length > 1 || cells[0] !== '') this.to.record(cells, line)
  }

  /** Whether most lines after the first one of what is left look like rows of as many cells. */
  private rowsFollow(): boolean {
    const delimiter = String.fromCharCode(this.delimiter)
    const lines = this.text
      .slice(this.at)
      .split(/[\r\n]+/)
      .slice(1)
    const written = lines.filter(line => line.trim() !== '')
    const rows = written.filter(line => line.split(delimiter).length === this.cells.length + 1)
    return rows.length > 0 && rows.length * 2 >= written.length
  }

  /** A last cell whose quote does not close goes to the end of the text. */
  private takeOpenCell(): void {
    const start = this.openCell + 1
    this.cells.push(this.text.slice(start).replaceAll('""', '"'))
    this.emit(this.text.length)
  }

  /** What has no end: reading goes on after its first line. @returns false when that is not there yet */
  private passUnreadable(isEnd: boolean): boolean {
    const isOpen = this.text.length - this.at <= LONGEST_RECORD || this.lineEnd() !== -1
    const why = isOpen ? 'a quote is opened and never closed' : 'it is longer than 16 million characters'
    this.to.unreadable(this.line, why)
    return this.passLine(isEnd)
  }

  /** Passes over the line at `at`, however long. @returns false when its end is not there yet */
  private passLine(isEnd: boolean): boolean {
    const end = this.lineEnd()
    this.isTooLong = end === -1 && !isEnd
    this.at = end === -1 ? this.text.length : end
    if (end === -1) return false
    this.line += 1
    return true
  }

  /** Where the line after `at` begins, or -1. */
  private lineEnd(): number {
    const { text, at } = this
    const [lf, cr] = [text.indexOf('\n', at), text.indexOf('\r', at)]
    if (cr === -1 || (lf !== -1 && lf < cr)) return lf === -1 ? -1 : lf + 1
    return lf === cr + 1 ? lf + 1 : cr + 1
  }
}

function lineEndsIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0
}

/** The records of a whole text. */
export function split(text: string, delimiter: string): readonly (readonly string[])[] {
  const records: (readonly string[])[] = []
  const splitter = new Splitter(delimiter, { record: cells => void records.push(cells), unreadable: () => {} })
  splitter.write(text)
  splitter.end()
  return records
}
