import { encode } from 'uqr'

/** A QR code as one SVG path over a square of `size`, with the quiet border phones need. */
export function qrPath(text: string): { size: number; path: string } {
  // Any mask can be read; weighing all eight takes six times as long, and a finger waits for it.
  const { data, size } = encode(text, { ecc: 'M', border: 3, maskPattern: 0 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size, path }
}
