import { createCipheriv, hash } from 'node:crypto'
import type { TableName } from './schema.ts'

/** A row as it is hashed, sent and written: its values in the order of the schema's columns. */
export type Row = readonly (string | number | null)[]

const lanes = 1024
const zeros = Buffer.alloc(lanes * 2)
const firstCounter = Buffer.alloc(16)

/** 2,048 pseudo-random bytes of a row: the AES-256-CTR key stream under the SHA-256 of its line. */
function expand(table: TableName, row: Row): Uint16Array {
  const key = hash('sha256', JSON.stringify([table, ...row]), 'buffer')
  const stream = createCipheriv('aes-256-ctr', key, firstCounter).update(zeros)
  return new Uint16Array(stream.buffer, stream.byteOffset, lanes)
}

/**
 * The hash of a set of rows that can be kept up to date: adding or removing a row costs the same whatever the set
 * holds. LtHash (Bellare and Micciancio, 1997; Lewi et al., 2019) with 1,024 lanes of 16 bits, added modulo 2^16; two
 * different sets with one hash are as hard to find as short vectors in a lattice (some 200 bits). SHA-256 and AES expand
 * the rows because Electron's cryptography has no extendable-output function.
 */
export class RowSet {
  private readonly sums: Uint16Array

  /** `state` as another gave it out; without it the empty set. Throws on a state of the wrong length. */
  constructor(state?: Uint8Array) {
    if (state && state.length !== lanes * 2) throw new RangeError(`${state.length} bytes are no row set`)
    this.sums = state ? new Uint16Array(Uint8Array.from(state).buffer) : new Uint16Array(lanes)
  }

  add(table: TableName, row: Row): void {
    const stream = expand(table, row)
    for (let lane = 0; lane < lanes; lane++) this.sums[lane] = (this.sums[lane] ?? 0) + (stream[lane] ?? 0)
  }

  /** Removing a row that was never added gives the hash of no set: it will not match what was signed. */
  remove(table: TableName, row: Row): void {
    const stream = expand(table, row)
    for (let lane = 0; lane < lanes; lane++) this.sums[lane] = (this.sums[lane] ?? 0) - (stream[lane] ?? 0)
  }

  /** What a later `RowSet` goes on from, 2,048 bytes. */
  get state(): Buffer {
    return Buffer.from(Uint8Array.from(new Uint8Array(this.sums.buffer)))
  }

  /** The content root: SHA-256 of the state, lower-case hex. */
  get root(): string {
    return hash('sha256', this.state, 'hex')
  }
}
