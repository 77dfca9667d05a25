import type { Migration } from './index.ts'

/** Which questions of which attempts were about a card, found from the card. */
export const asked: Migration = {
  version: 7,
  name: 'asked',
  sql: /* sql */ `
-- A subject is the id of a question, the id of a card it was made from, or the call number of a card it is about.
create table asked (
  subject text not null,
  attempt_id text not null references attempts (id),
  ordinal integer not null check (ordinal >= 0),
  primary key (subject, attempt_id, ordinal)
) strict, without rowid;
insert into asked (subject, attempt_id, ordinal)
  select question_id, attempt_id, ordinal from attempt_items where question_id is not null
  union select e.value, i.attempt_id, i.ordinal from attempt_items i, json_each(i.made_from) e
  union select e.value, i.attempt_id, i.ordinal from attempt_items i, json_each(i.cards) e;
`,
}
