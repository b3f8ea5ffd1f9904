import { encode } from 'uqr'

/**
 * Any of the eight masks can be read. To look for the one that looks best costs the page 20 to 40 ms for every code, which
 * is most of what a screen with one takes to draw.
 */
const maskPattern = 3

/** A QR code as one SVG path over a square of `size`, with the quiet border phones need. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 3, maskPattern })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size, path }
}
