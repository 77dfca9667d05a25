/** Something that a rule has against a question, or against a file of them. */
export interface Finding {
  /** `EM-Q07`, or `EM` where it is the file as a whole. */
  readonly id: string
  /** The rule's name, for counting. */
  readonly rule: string
  readonly message: string
}

/** A sentence, with the rule it breaks; the id is added where the question is known. */
export type Broken = Omit<Finding, 'id'>
