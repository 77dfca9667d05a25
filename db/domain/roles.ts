/** What a role asks for first: which blocks give new cards from the beginning. The others wait as `later`. */
import type { Role } from './settings.ts'

/** On for everybody: how the interview goes, and framing the problem. */
const ALWAYS = ['FW', 'PF']

/**
 * Codes of the blocks that are on for a role. A code that is not installed yet counts from the day it is; one that stands
 * in no line waits for the learner to ask for it.
 */
export const ROLE_BLOCKS: Readonly<Record<Role, readonly string[]>> = {
  recommendation: [...ALWAYS, 'DL', 'FE', 'EM', 'AN', 'RK', 'RR', 'NS', 'OE', 'AB', 'SV', 'FB'],
  search: [...ALWAYS, 'DL', 'FE', 'EM', 'AN', 'RK', 'NS', 'LC', 'OE', 'AB', 'SV'],
  llm: [...ALWAYS, 'DL', 'EM', 'AN', 'TR', 'OE', 'SV', 'SF', 'CE', 'LA', 'LI'],
  platform: [...ALWAYS, 'FE', 'FS', 'ST', 'TR', 'AB', 'SV', 'MO', 'CE'],
  general: [...ALWAYS, 'DL', 'FE', 'EM', 'AN', 'RK', 'OE', 'AB', 'SV', 'MO'],
}

/** What a block starts as: on when the role asks for it, else later. Without a role every block is on. */
export function stateFor(role: Role | null, code: string): 'on' | 'later' {
  return role === null || ROLE_BLOCKS[role].includes(code) ? 'on' : 'later'
}
