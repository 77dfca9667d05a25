import type { Migration } from './index.ts'

/**
 * What notes say, to be searched.
 *
 * `note_words` holds every note's words: without markup, folded (`db/domain/search/fold.ts`), front, back and source on
 * one line each. It decides whether a text is in a note; the two indexes only say where to look, and how well a note
 * matches, so both are kept without the text itself (`content=''`) and the small one without positions.
 *
 * All of it is derived: `db/services/browse/keep-index.ts` writes it as an operation ends, inside its transaction, for
 * the notes that temporary triggers noted. So undo and redo keep it exact without journaling it. Written note by note
 * from triggers, FTS5 would flush after every one, which is eight times slower (measured: 100,000 notes in 4 s, not
 * 0.5 s). A changed note gets a new number, so that the second index may follow in the background: what it lacks are the
 * numbers after `searched.grams`. Rows that were there before are indexed when the collection is opened.
 */
export const search: Migration = {
  version: 5,
  name: 'search',
  sql: /* sql */ `
create table note_words (
  -- Never used twice.
  number integer primary key autoincrement,
  note_id text not null unique,
  -- The first field, U+001E, the others one to a line, U+001D, the source.
  words text not null
) strict;

-- Whole words and their beginnings, ranked. Accents and case are folded before, so the tokenizer need not. Lists of the
-- beginnings of one and two letters would make it more than twice as large: rare ones are found in the list of words,
-- common ones stand in any few cards.
create virtual table note_index using fts5(
  front, back, source, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '@#_+'"
);
-- What is written does not wait until its pieces are put together: that is done behind it, as with the second index.
insert into note_index (note_index, rank) values ('automerge', 0), ('crisismerge', 1999);
-- Three characters in a row, anywhere.
create virtual table note_grams using fts5(
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
);

-- One row: by which rules note_words was written, 0 for none; and the last number that note_grams has.
create table searched (
  one integer primary key check (one = 1),
  rules integer not null,
  grams integer not null
) strict;
insert into searched (one, rules, grams) values (1, 0, 0);

-- Numbers that are looked for where they are not what they are for most cards.
create index cards_lapses on cards (lapses) where lapses > 0;
create index cards_ease on cards (ease) where ease <> 250;
`,
}
