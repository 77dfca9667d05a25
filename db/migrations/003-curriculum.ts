import type { Migration } from './index.ts'

/** What a block is made of and drawn from: its subtopics in the order of learning, and the works it cites. */
export const curriculum: Migration = {
  version: 3,
  name: 'curriculum',
  sql: /* sql */ `
alter table blocks add column subtopics text not null default '[]' check (json_valid(subtopics));
alter table blocks add column sources text not null default '[]' check (json_valid(sources));
-- So that what is installed is installed again, with both of them.
delete from settings where key = 'collection.contentHash';
`,
}
