/** Files to begin a deck of one's own with. Their comments say how they are written; each is read without a complaint. */

const MARKDOWN = `---
deck: My deck
tags: [sample]
---

<!--
Cards in Markdown. Save this file, and the preview follows.

- "Q:" begins a question, "A:" its answer, as long as they need. "Source:" may follow.
- A heading with text right below it is a card: the heading asks, the text answers.
- A paragraph with a part like {{c1::this}} asks for that part.
- "Tags:" or a line of #tags at the end of a card are its tags. "---" ends a card.
- "id" in a comment above a card names it: a later import then updates the card and keeps its schedule.
- Formulas stand between dollar signs, pictures in this folder: ![what it shows](picture.png)
-->

<!-- id: features-at-serving -->
Q: Why does a ranking model log its features when it serves, instead of computing them again for training?
A: So that it is trained on ==exactly what it saw==. Two code paths for one feature drift apart, and values that were
filled in later leak the future.
Source: D. Sculley et al., Hidden technical debt in machine learning systems, 2015
Tags: data, skew

## Why do the two towers of a retrieval model meet only in a dot product?

Because then the vector of an item ==does not depend on the user==: all items are indexed ahead, and a request costs one
user vector and a nearest-neighbor search.

#retrieval

---

Retrieval is judged by {{c1::recall at k}}, since what it misses no later stage brings back; ranking by a metric of order
such as {{c2::NDCG::discounted}}.

## How much memory do 10 million vectors of 128 numbers take?

In 4-byte floats $10^7 \\times 128 \\times 4 = 5.12$ GB, before the index adds its own.

\`\`\`python
items, numbers, bytes_each = 10_000_000, 128, 4
print(items * numbers * bytes_each / 1e9)  # nothing in a code block begins a card
\`\`\`
`

const CSV = `#separator:comma
#html:false
#markdown:true
#columns:Front,Back,Source,Tags
#tags column:4
# Cards in a table, one in each row. Save this file, and the preview follows.
# The lines above say how it is read: Front and Back are Markdown. Lines with # end where the rows begin.
# A cell with commas, quotes or several lines stands in quotes; a quote in it is written twice.
Why does a ranking model log its features when it serves?,"So that it is trained on ==exactly what it saw==. Two code paths for one feature drift apart.","D. Sculley et al., Hidden technical debt in machine learning systems, 2015",sample data
Why do the two towers of a retrieval model meet only in a dot product?,"Because then the vector of an item ==does not depend on the user==, and all items are indexed ahead.",,sample retrieval
How much memory do 10 million vectors of 128 numbers take?,"In 4-byte floats $10^7 \\times 128 \\times 4 = 5.12$ GB, before the index adds its own.",,sample retrieval
"What is ""recall at k""?","The share of all relevant items that are among the first $k$.

What retrieval misses, ==no later stage brings back==.",,sample metrics
`

const YAML = `# A deck of cards and questions. Save this file, and the preview follows; what is wrong is told with its line.
# Texts are Markdown. One of several lines stands below "|-", a little further in; one with ": " or " #" in quotes.
deck: My deck
tags: [sample]

cards:
  # An id of your own lets a later import update the card and keep its schedule.
  - id: features-at-serving
    front: Why does a ranking model log its features when it serves, instead of computing them again for training?
    back: |-
      So that it is trained on ==exactly what it saw==. Two code paths for one feature drift apart, and values that were
      filled in later leak the future.
    source: D. Sculley et al., Hidden technical debt in machine learning systems, 2015
    tags: [data, skew]

  - id: towers-apart
    front: Why do the two towers of a retrieval model meet only in a dot product?
    back: |-
      Because then the vector of an item ==does not depend on the user==: all items are indexed ahead, and a request costs
      one user vector and a nearest-neighbor search.
    tags: [retrieval]

  # A text with a part like this asks for that part.
  - text: Retrieval is judged by {{c1::recall at k}}, ranking by a metric of order such as {{c2::NDCG::discounted}}.
    extra: What retrieval misses, no later stage brings back.

questions:
  # One right answer. Each option says why it is right or wrong.
  - id: feature-of-both
    remember: What needs user and item together belongs behind retrieval.
    item:
      type: single
      stem: The distance between guest and hotel is added to the item tower of a two-tower model. What breaks at serving?
      options:
        - text: The vector of a hotel now depends on the guest, so it cannot be indexed ahead.
          correct: true
          reason: Every hotel would have to be computed again for every request.
        - text: The dot product can no longer be computed.
          reason: It takes any two vectors of one length.
        - text: The index needs one more dimension.
          reason: An input changes no output, so the length stays as it was.

  # A number. The tolerance is a share, or { factor: 2 } where only the size counts.
  - id: memory-of-vectors
    remember: Vectors times numbers times bytes, before any index.
    item:
      type: numeric
      stem: An index holds 10 million vectors of 128 numbers, 4 bytes each, uncompressed. How many GB are the vectors?
      value: 5.12
      formula: 10^7*128*4/10^9
      unit: GB
      tolerance: 0.05
      steps:
        - $128 \\times 4 = 512$ bytes for one vector.
        - $10^7 \\times 512 = 5.12 \\times 10^9$ bytes.
      traps:
        - { value: 1.28, reason: "You left out that a number takes 4 bytes." }
        - { value: 0.64, reason: "You counted 4 bits a number; it takes 4 bytes." }
`

/** By the kinds a learner may choose. */
export const SAMPLES = { markdown: MARKDOWN, csv: CSV, yaml: YAML } as const
