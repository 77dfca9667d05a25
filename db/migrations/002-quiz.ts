import type { Migration } from './index.ts'

/** Questions, estimation templates, attempts with their log, and what an attempt did to cards. */
export const quiz: Migration = {
  version: 2,
  name: 'quiz',
  sql: /* sql */ `
-- Found weak by a placement: such a block gives its new cards first.
alter table blocks add column weak integer not null default 0 check (weak in (0, 1));

-- Of the bank (with the hash of what was installed), or the learner's own (without).
create table questions (
  id text primary key not null,
  call_number text unique,
  hash text,
  retired integer not null default 0 check (retired in (0, 1)),
  deck_id text not null references decks (id),
  type text not null,
  tier text not null,
  level text not null,
  seconds integer not null check (seconds > 0),
  cards text not null check (json_valid(cards)),
  item text not null check (json_valid(item)),
  -- What the misconceptions its wrong options stand for say: key to sentence.
  misconceptions text not null check (json_valid(misconceptions)),
  remember text,
  source text,
  version integer not null,
  check ((call_number is null) = (hash is null))
) strict;
-- All that drawing asks of a question, so that a bank is read from one place.
create index questions_drawn on questions (deck_id, type, tier, level, seconds, cards, id) where retired = 0;

-- Cards the learner wrote from a miss of a question.
create table question_cards (
  question_id text not null references questions (id) on delete cascade,
  card_id text not null references cards (id) on delete cascade,
  primary key (question_id, card_id)
) strict, without rowid;
create index question_cards_card on question_cards (card_id);

create table estimation_templates (
  id text primary key not null,
  hash text not null,
  retired integer not null default 0 check (retired in (0, 1)),
  body text not null check (json_valid(body))
) strict;

create table attempts (
  id text primary key not null,
  kind text not null,
  title text not null,
  -- The same for attempts that draw from the same questions.
  source text not null,
  choice text not null check (json_valid(choice)),
  seed text not null,
  limit_ms integer check (limit_ms >= 0),
  started_at integer not null,
  study_day integer not null,
  state text not null,
  -- The clock of the attempt at its last rest point.
  reached_ms integer not null default 0 check (reached_ms >= 0),
  ended_at integer,
  ended_day integer,
  -- What it came to, once it has ended.
  result text check (json_valid(result))
) strict, without rowid;
create index attempts_source on attempts (source, started_at);
create index attempts_open on attempts (started_at) where ended_at is null;
create index attempts_ended on attempts (ended_day) where ended_day is not null;
create index attempts_started on attempts (started_at);

-- What was drawn, whole, so that no later content changes an attempt.
create table attempt_items (
  attempt_id text not null references attempts (id),
  ordinal integer not null check (ordinal >= 0),
  -- Null when it was made from cards.
  question_id text,
  call_number text,
  deck_id text not null,
  type text not null,
  seconds integer not null check (seconds > 0),
  -- Call numbers of the cards it is about, and ids of those it was made from.
  cards text not null check (json_valid(cards)),
  made_from text not null check (json_valid(made_from)),
  item text not null check (json_valid(item)),
  misconceptions text not null check (json_valid(misconceptions)),
  remember text,
  source text,
  primary key (attempt_id, ordinal)
) strict;
create trigger attempt_items_kept before delete on attempt_items
  begin select raise(abort, 'what was drawn is never deleted'); end;
create trigger attempt_items_fixed before update on attempt_items
  begin select raise(abort, 'what was drawn is never changed'); end;

-- Attempts are the fold of these: only ever inserted into.
create table attempt_events (
  attempt_id text not null references attempts (id),
  number integer not null check (number > 0),
  kind text not null,
  at integer not null,
  elapsed_ms integer not null check (elapsed_ms >= 0),
  payload text not null check (json_valid(payload)),
  primary key (attempt_id, number)
) strict, without rowid;
create trigger attempt_events_kept before delete on attempt_events
  begin select raise(abort, 'the log is never deleted from'); end;
create trigger attempt_events_fixed before update on attempt_events
  begin select raise(abort, 'the log is never updated'); end;

-- How each question, and each card that questions were made from, went: the sum of the ended attempts.
create table quiz_records (
  subject text primary key not null,
  -- The deck of a question; null for a card.
  deck_id text,
  seen integer not null check (seen > 0),
  hits integer not null check (hits >= 0),
  points real not null check (points between 0 and 1),
  last_day integer not null
) strict, without rowid;
create index quiz_records_deck on quiz_records (deck_id, points) where deck_id is not null;

-- Answers to instances of estimation templates, in the drill or in an attempt.
create table template_answers (
  number integer primary key not null,
  template_id text not null,
  seed text not null,
  mode text not null,
  answer text not null check (json_valid(answer)),
  points real not null check (points between 0 and 1),
  spent_ms integer not null check (spent_ms >= 0),
  at integer not null,
  study_day integer not null
) strict;
create index template_answers_template on template_answers (template_id, number);
create trigger template_answers_kept before delete on template_answers
  begin select raise(abort, 'the log is never deleted from'); end;
create trigger template_answers_fixed before update on template_answers
  begin select raise(abort, 'the log is never updated'); end;

-- Cards that came forward because of an attempt, and by which operation.
create table forwardings (
  attempt_id text not null references attempts (id),
  card_id text not null references cards (id) on delete cascade,
  op integer not null,
  primary key (attempt_id, card_id)
) strict, without rowid;
create index forwardings_card on forwardings (card_id);
`,
}
