import { config } from 'zod/v4/core'

/** Imported before everything else: zod would otherwise probe `new Function`, which the policy forbids and reports. */
export const zodConfig = config({ jitless: true })
