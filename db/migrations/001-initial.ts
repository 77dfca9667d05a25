import type { Migration } from './index.ts'

/** Decks, notes, cards, their log, tags, media, settings and the undo journal. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: /* sql */ `
create table settings (
  key text primary key not null,
  value text not null check (json_valid(value))
) strict, without rowid;

create table presets (
  id text primary key not null,
  name text not null,
  longest_interval integer not null check (longest_interval >= 1),
  drill text not null,
  leech_threshold integer not null check (leech_threshold >= 1),
  leech_suspends integer not null check (leech_suspends in (0, 1)),
  new_per_day integer check (new_per_day >= 0),
  version integer not null
) strict, without rowid;

create table decks (
  id text primary key not null,
  name text not null check (name <> ''),
  parent_id text references decks (id),
  preset_id text not null references presets (id),
  position integer not null,
  kept_out integer not null default 0 check (kept_out in (0, 1)),
  version integer not null
) strict, without rowid;
create index decks_parent on decks (parent_id);

-- What is particular to a deck that came from a block of the content.
create table blocks (
  code text primary key not null,
  deck_id text not null unique references decks (id),
  grouping text not null,
  ordinal integer not null,
  needs text not null check (json_valid(needs)),
  summary text not null,
  state text not null check (state in ('on', 'later', 'off'))
) strict, without rowid;

create table note_types (
  id text primary key not null,
  name text not null,
  fields text not null check (json_valid(fields)),
  templates text not null check (json_valid(templates)),
  css text not null default '',
  markup text not null check (markup in ('markdown', 'html')),
  version integer not null
) strict, without rowid;

create table notes (
  id text primary key not null,
  note_type_id text not null references note_types (id),
  fields text not null check (json_valid(fields)),
  created_at integer not null,
  changed_at integer not null,
  version integer not null
) strict, without rowid;

-- Where a note came from in the content, and the text as it was installed (decision 5).
create table origins (
  note_id text primary key not null references notes (id) on delete cascade,
  call_number text not null unique,
  hash text not null,
  tier text not null,
  ordinal integer not null,
  depends_on text not null check (json_valid(depends_on)),
  details text not null check (json_valid(details)),
  offer text check (json_valid(offer)),
  retired integer not null default 0 check (retired in (0, 1))
) strict, without rowid;

create table cards (
  id text primary key not null,
  note_id text not null references notes (id),
  template integer not null,
  deck_id text not null references decks (id),
  first_position integer not null,
  version integer not null,
  n integer not null default 0 check (n >= 0),
  ease integer not null default 250 check (ease >= 130),
  interval integer not null default 0 check (interval >= 0),
  last_day integer,
  due integer,
  scheduled_due integer,
  forwarded_to text check (json_valid(forwarded_to)),
  lapses integer not null default 0 check (lapses >= 0),
  failures integer not null default 0 check (failures >= 0),
  failed_day integer,
  position integer not null,
  flag integer not null default 0 check (flag between 0 and 7),
  suspended integer not null default 0 check (suspended in (0, 1)),
  buried_until integer,
  known integer not null default 0 check (known in (0, 1)),
  drill_day integer,
  check ((due is null) = (scheduled_due is null) and (due is null) = (last_day is null))
) strict, without rowid;
create index cards_note on cards (note_id);
-- All that the queue asks of a due card, so that a day's cards are read from one place.
create index cards_due on cards (due, buried_until, interval, deck_id, note_id) where due is not null and suspended = 0;
create index cards_new on cards (deck_id, position) where due is null and suspended = 0 and known = 0;
create index cards_drill on cards (drill_day) where drill_day is not null;
create index cards_deck on cards (deck_id);

-- The truth (decision 4): only ever inserted into.
create table card_events (
  seq integer not null,
  device text not null,
  card_id text not null,
  kind text not null,
  at integer not null,
  zone_offset integer not null,
  study_day integer not null,
  rule text not null,
  payload text not null check (json_valid(payload)),
  n integer not null,
  ease integer not null,
  interval integer not null,
  last_day integer,
  due integer,
  scheduled_due integer,
  forwarded_to text,
  lapses integer not null,
  failures integer not null,
  failed_day integer,
  position integer not null,
  flag integer not null,
  suspended integer not null,
  buried_until integer,
  known integer not null,
  drill_day integer,
  primary key (seq, device)
) strict, without rowid;
create index card_events_card on card_events (card_id, seq);
create index card_events_day on card_events (study_day);
create trigger card_events_kept before delete on card_events
  begin select raise(abort, 'the log is never deleted from'); end;
create trigger card_events_fixed before update on card_events
  begin select raise(abort, 'the log is never updated'); end;

create view reviews as
  select seq, device, card_id, at, study_day, payload ->> 'mode' as mode, payload ->> 'q' as q,
    payload ->> 'button' as button, payload ->> 'thinkMs' as think_ms, payload ->> 'readMs' as read_ms
  from card_events where kind = 'answered';

create table tags (
  id text primary key not null,
  name text not null unique check (name <> '')
) strict, without rowid;
create table note_tags (
  note_id text not null references notes (id) on delete cascade,
  tag_id text not null references tags (id),
  primary key (note_id, tag_id)
) strict, without rowid;
create index note_tags_tag on note_tags (tag_id);

create table media (
  hash text primary key not null,
  name text not null,
  type text not null,
  size integer not null check (size >= 0)
) strict, without rowid;
create table note_media (
  note_id text not null references notes (id) on delete cascade,
  hash text not null references media (hash),
  primary key (note_id, hash)
) strict, without rowid;

create table journal (
  op integer primary key not null,
  name text not null,
  facts text not null check (json_valid(facts)),
  at integer not null,
  side text not null check (side in ('undo', 'redo', 'barrier')),
  images text not null check (json_valid(images)),
  first_seq integer,
  last_seq integer
) strict;
`,
}
