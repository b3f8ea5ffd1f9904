import { type PointerEvent, useEffect, useRef } from 'react'
import { type InkStroke, penDown, penUp, useHandwriting } from './store.ts'

/** Of the finger's way, in pixels: nearer points tell nothing new. */
const nearest = 2

const penWidth = 11

function draw(canvas: HTMLCanvasElement, stroke: InkStroke, from = 0): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  context.lineWidth = penWidth
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = getComputedStyle(canvas).color
  context.beginPath()
  context.moveTo(stroke[from] ?? 0, stroke[from + 1] ?? 0)
  for (let i = from; i < stroke.length; i += 2) context.lineTo(stroke[i] ?? 0, stroke[i + 1] ?? 0)
  context.stroke()
}

/** Draws all strokes anew, on as many pixels as the screen has. */
function redraw(canvas: HTMLCanvasElement, strokes: readonly InkStroke[]): void {
  canvas.width = canvas.clientWidth * devicePixelRatio
  canvas.height = canvas.clientHeight * devicePixelRatio
  for (const stroke of strokes) draw(canvas, stroke)
}

/** The square to write in (米字格). The ink follows the finger at once; a stroke is read when the finger is lifted. */
export function WritingArea({ label }: { label: string }) {
  const strokes = useHandwriting((state) => state.strokes)
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = useRef<{ pointer: number; points: number[] } | null>(null)

  useEffect(() => {
    const sheet = canvas.current
    if (!sheet) return
    redraw(sheet, strokes)
    const observer = new ResizeObserver(() => redraw(sheet, strokes))
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [strokes])

  // Otherwise the browser looks for gestures in the strokes, and takes a touch just after one for the end of such: no click.
  useEffect(() => {
    const sheet = canvas.current
    const keep = (event: TouchEvent) => event.preventDefault()
    sheet?.addEventListener('touchstart', keep, { passive: false })
    return () => sheet?.removeEventListener('touchstart', keep)
  }, [])

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { offsetX, offsetY } = event.nativeEvent
    pen.current = { pointer: event.pointerId, points: [offsetX, offsetY] }
    draw(event.currentTarget, pen.current.points)
    penDown()
  }
  const follow = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current?.pointer !== event.pointerId) return
    const { points } = pen.current
    const known = points.length
    for (const { offsetX, offsetY } of event.nativeEvent.getCoalescedEvents()) {
      const away = Math.hypot(offsetX - (points.at(-2) ?? 0), offsetY - (points.at(-1) ?? 0))
      if (away >= nearest) points.push(offsetX, offsetY)
    }
    if (points.length > known) draw(event.currentTarget, points, known - 2)
  }
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current?.pointer !== event.pointerId) return
    const { points } = pen.current
    pen.current = null
    penUp(points)
  }
  return (
    <div className="writing-area">
      <svg className="writing-grid" viewBox="0 0 100 100" aria-hidden>
        <path d="M50 0V100M0 50H100M0 0L100 100M100 0L0 100" vectorEffect="non-scaling-stroke" />
      </svg>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </div>
  )
}
