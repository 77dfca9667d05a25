/** Whether nothing that is answered in a session is rescheduled. @param scope what the session is about */
export function isCram(scope: { readonly kind: string; readonly how?: string }): boolean {
  return scope.kind === 'sweep' || (scope.kind === 'custom' && scope.how === 'cram')
}
