/** No content: the bench opens a seeded collection as it is. */
export const BENCH_CONTENT = { hash: 'none', load: async () => ({ hash: 'none', blocks: [], templates: [] }) }
