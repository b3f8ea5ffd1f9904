import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { SignedFile } from '../signed/release.ts'

export const lengthOfPiece = (file: SignedFile, index: number): number =>
  Math.min(file.pieceBytes, file.length - index * file.pieceBytes)

/** How many pieces of a file are there and right, from its beginning. */
export async function wholePieces(part: FileHandle, file: SignedFile): Promise<number> {
  const { size } = await part.stat()
  const buffer = Buffer.alloc(Math.min(file.pieceBytes, file.length))
  for (let index = 0; index < file.pieces.length; index++) {
    const length = lengthOfPiece(file, index)
    if (size < index * file.pieceBytes + length) return index
    const { bytesRead } = await part.read(buffer, 0, length, index * file.pieceBytes)
    const hash = createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex')
    if (bytesRead < length || hash !== file.pieces[index]) return index
  }
  return file.pieces.length
}
