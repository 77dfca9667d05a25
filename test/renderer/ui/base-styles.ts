/** The styles that every part stands on, for tests that measure. */
export async function loadBaseStyles(): Promise<void> {
  await Promise.all([import('../../../renderer/ui/tokens.css'), import('../../../renderer/ui/base.css')])
}
