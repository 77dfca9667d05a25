/** What a test and the host it started say to each other. */
export interface Time {
  /** Epoch milliseconds. */
  readonly now: number
  /** IANA zone. */
  readonly zone: string
}

export interface EntryArguments extends Time {
  readonly home: string
  /** The folder of the build. */
  readonly dist: string
  /** Makes the same ids again; null for real ones. A second start in the same folder needs another seed. */
  readonly seed: number | null
}

export type ToEntry = { readonly kind: 'time'; readonly to: Partial<Time> } | { readonly kind: 'link' }
export type FromEntry = { readonly kind: 'moved' } | { readonly kind: 'link'; readonly link: string }
