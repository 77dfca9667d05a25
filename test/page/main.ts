/** Everything that runs in the page, as one script. */
export { boxFaults } from './faults.ts'
export * as walk from './walk.ts'
