import type { Migration } from './index.ts'

/** What other people's decks need: whole note types, the names notes are known by elsewhere, and media by name. */
export const imports: Migration = {
  version: 4,
  name: 'import',
  sql: /* sql */ `
-- A cloze type makes a card for each number in its text; any other one for each template.
alter table note_types add column kind text not null default 'standard' check (kind in ('standard', 'cloze'));
-- By which a later import finds the type again; null for the ones made here.
alter table note_types add column key text;
-- What the sides do not need and an export gives back: fonts, LaTeX preambles, the id it had elsewhere.
alter table note_types add column details text not null default '{}' check (json_valid(details));
create unique index note_types_key on note_types (key) where key is not null;
create index note_types_name on note_types (name);
-- Templates are texts with the names of fields in double braces.
update note_types set templates = '[{"name":"Card","front":"{{Front}}","back":"{{Back}}"}]'
  where name = 'Basic' and markup = 'markdown';

-- What a note is called where it came from, with its text as imported: a later import updates by it.
create table note_keys (
  note_id text primary key not null references notes (id) on delete cascade,
  key text not null unique,
  -- When the text was last changed there, in ms.
  changed_at integer not null,
  hash text not null
) strict, without rowid;
-- Notes by how their first field begins, which is how duplicates are found.
create index notes_first on notes (substr(fields ->> 0, 1, 64));

-- What another program knew of a card and an export gives back (FSRS state, ids); nothing here reads it to schedule.
create table card_details (
  card_id text primary key not null references cards (id) on delete cascade,
  details text not null check (json_valid(details))
) strict, without rowid;

-- Which file a name in a note's text stands for; two notes may mean two files by one name.
drop table note_media;
create table note_media (
  note_id text not null references notes (id) on delete cascade,
  name text not null,
  hash text not null references media (hash),
  primary key (note_id, name)
) strict, without rowid;
create index note_media_hash on note_media (hash);
-- The same for names in templates and style sheets.
create table note_type_media (
  note_type_id text not null references note_types (id) on delete cascade,
  name text not null,
  hash text not null references media (hash),
  primary key (note_type_id, name)
) strict, without rowid;
create index note_type_media_hash on note_type_media (hash);

-- The log may now hold many more answers of other programs than of this one: the learner's are found without them.
drop index card_events_day;
create index card_events_day on card_events (study_day, kind);
create index card_events_answers on card_events (seq) where kind = 'answered';

-- What an operation touched that was written in pieces; its entry in the journal holds the rest.
create table journal_parts (
  op integer not null,
  part integer not null,
  images text not null,
  primary key (op, part)
) strict;
create trigger journal_parts_gone after delete on journal
  begin delete from journal_parts where op = old.op; end;
`,
}
