/** An article as every engine but our own takes it: the title of its law and its text as one text. */
export type Document = { readonly n: number; readonly text: string }

/** The numbers of the documents that answer a question, best first, at most `limit`. */
export type Ask = (question: string, limit: number) => number[]

export type Engine = { open(file: string): Ask }

/** An engine the search is compared with: an index out of documents, in a file of its own. */
export type Peer = Engine & { build(documents: Iterable<Document>, file: string): void }
