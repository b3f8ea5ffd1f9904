import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../app/afterPaint.ts'
import { useDepth } from '../app/depth.ts'
import { scrollOf } from '../app/navigation.ts'

/** Cards of a piece: about what a screen holds. */
const piece = 5

/**
 * What of a list is drawn by now: what is in sight first, then a few more with every paint, so that none takes long and a
 * touch is answered between them. A list that begins otherwise than before is drawn from its begin; a longer one goes on.
 * Whoever comes back to further down finds it whole.
 */
export function useInPieces<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const depth = useDepth()
  const [first] = items
  const list = first && keyOf(first)
  const [drawn, setDrawn] = useState(() => ({ list, count: scrollOf(depth) > 0 ? items.length : piece }))
  const count = drawn.list === list ? drawn.count : piece
  const whole = count >= items.length
  useEffect(() => {
    if (whole) return
    return afterPaint(() => startTransition(() => setDrawn({ list, count: count + piece })))
  }, [list, count, whole])
  return whole ? items : items.slice(0, count)
}
