import { StringDecoder } from 'node:string_decoder'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { type Change, readChange } from '../../release/delta.ts'
import type { DeltaManifest } from '../../release/manifest.ts'
import { type UnpackFault, unpackTo } from '../unpack.ts'

/** Reads a downloaded delta line by line; `take` is handed each change and says what is wrong with it, if anything. */
export async function readDelta<Code extends string>(
  path: string,
  { rawLength, changes }: DeltaManifest,
  take: (change: Change) => Result<void, Code>,
): Promise<Result<void, Code | UnpackFault | 'malformed'>> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let taken = 0
  let fault: Result<void, Code | 'malformed'> = ok(undefined)
  const unpacked = await unpackTo(path, rawLength, (piece) => {
    const lines = (rest + decoder.write(piece)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!fault.ok) return
      const change = readChange(line)
      fault = change.ok ? take(change.value) : fail('malformed', `line ${taken + 1}`)
      taken++
    }
  })
  if (!fault.ok) return fault
  if (!unpacked.ok) return unpacked
  if (rest !== '' || taken !== changes) return fail('malformed', `${taken} of ${changes} changes`)
  return ok(undefined)
}
