import { useEffect, useState } from 'react'
import { qrPath } from '../../shared/qrPath.ts'
import { afterPaint } from '../app/afterPaint.ts'

const empty = { size: 1, path: '' }

/**
 * A QR code drawn as one path, dark on white in every theme so that phones can read it. To work it out takes longer than
 * all else on a screen: it follows once that is painted, and a touch is answered first.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [{ size, path }, setDrawn] = useState(empty)
  useEffect(() => afterPaint(() => setDrawn(qrPath(text))), [text])
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
