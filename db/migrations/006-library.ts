import type { Migration } from './index.ts'

/** How a deck gives its cards, and decks that were put away. */
export const library: Migration = {
  version: 6,
  name: 'library',
  sql: /* sql */ `
alter table presets add column reviews_per_day integer check (reviews_per_day >= 0);
alter table presets add column new_order text not null default 'position' check (new_order in ('position', 'random'));
alter table presets add column siblings text not null default 'apart' check (siblings in ('apart', 'together'));
-- Said of the deck that was put away; those inside it are away with it.
alter table decks add column archived integer not null default 0 check (archived in (0, 1));
-- Which decks share a preset.
create index decks_preset on decks (preset_id);
-- What goes with a deck; without it SQLite would read all questions for every deck that is made or deleted.
create index questions_deck on questions (deck_id);
`,
}
