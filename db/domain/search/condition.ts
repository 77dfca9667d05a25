/** A condition on `c`, never null. */
export interface Condition {
  readonly sql: string
  readonly params: readonly (string | number)[]
}
