import { encode } from 'uqr'

/**
 * Any of the eight masks can be read. To look for the one that looks best costs the page 20 to 40 ms for every code, which
 * is most of what a screen with one takes to draw.
 */
const maskPattern = 3

/** A QR code as one SVG path over a square of `size`, with the quiet border phones need: a bar for each run of dark squares. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 3, maskPattern })
  let path = ''
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from} ${y}H${x}v1H${from}z`
    }
  return { size, path }
}
