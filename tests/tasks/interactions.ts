import type { CDPSession, Page } from '@playwright/test'
import { contactMs } from './model.ts'
import type { Touch } from './person.ts'

/** Milliseconds of one interaction, from the touch to the paint that answers it (Event Timing: in steps of 8 ms). */
export type Interaction = {
  /** The event, and what was touched. */
  name: string
  total: number
  /** Until the first listener ran, in listeners, and from there to the paint (rendering and, here, software drawing). */
  waiting: number
  processing: number
  presentation: number
}

/** A piece of work that kept the page from answering for more than 50 ms, and what is known of where it came from. */
export type LongTask = { duration: number; culprit: string }

export type Observed = { interactions: Interaction[]; longTasks: LongTask[] }

type Seen = {
  events: Map<number, Interaction>
  /** From each touch until the page had come to rest. */
  spans: { from: number; to: number }[]
  tasks: { start: number; duration: number }[]
  frames: { start: number; end: number; culprit: string }[]
}

/** Runs in every page as it is loaded: a wipe loads it anew. */
function observeInPage(): void {
  const seen: Seen = { events: new Map(), spans: [], tasks: [], frames: [] }
  Object.assign(window, { seen })
  let touched = ''
  const begin = ({ timeStamp: from, target }: Event) => {
    seen.spans.push({ from, to: Number.POSITIVE_INFINITY })
    // By the time the event is timed, what was touched may be gone.
    const named = (target as Element).closest('button, label, li, input, textarea') ?? (target as Element)
    touched = named.textContent.slice(0, 20) || `${named.tagName} ${named.getAttribute('aria-label') ?? ''}`
  }
  addEventListener('pointerdown', begin, { capture: true })
  const observe = (type: string, note: (entry: never) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as never)
    }).observe({ type, durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  const noteEvent = (entry: PerformanceEventTiming & { interactionId: number }) => {
    const { interactionId: id, duration: total, startTime, processingStart, processingEnd } = entry
    if (id === 0 || total <= (seen.events.get(id)?.total ?? 0)) return
    seen.events.set(id, {
      name: `${entry.name} ${touched}`,
      total,
      waiting: processingStart - startTime,
      processing: processingEnd - processingStart,
      presentation: Math.max(0, startTime + total - processingEnd),
    })
  }
  observe('event', noteEvent)
  observe('first-input', noteEvent)
  observe('longtask', ({ startTime: start, duration }: PerformanceEntry) =>
    seen.tasks.push({ start, duration }),
  )
  type Script = {
    invoker: string
    sourceFunctionName: string
    duration: number
    forcedStyleAndLayoutDuration: number
  }
  type Frame = PerformanceEntry & { styleAndLayoutStart: number; scripts: Script[] }
  observe('long-animation-frame', (frame: Frame) => {
    const scripts = frame.scripts
      .filter((script) => script.duration > 10)
      .map((script) => {
        const { invoker, sourceFunctionName: name, forcedStyleAndLayoutDuration: forced } = script
        return `${invoker} ${name} ${Math.round(script.duration)} ms (layout forced ${Math.round(forced)})`
      })
    const end = frame.startTime + frame.duration
    const drawn = frame.styleAndLayoutStart === 0 ? 0 : end - frame.styleAndLayoutStart
    const layout = `style, layout, paint ${Math.round(drawn)} ms`
    seen.frames.push({ start: frame.startTime, end, culprit: [...scripts, layout].join('; ') })
  })
}

/** `settle` waits until the page has done what a touch began. What it does later is not counted: it is this program looking around. */
export type Watch = Touch & {
  /** What was noted since this was last asked. */
  take(): Promise<Observed>
}

/** A host that shares its processor with the page answers within this. */
const answerMs = 400
/** A slowed page may go for minutes without what its browser takes for idle time, though nothing runs in it. */
const restMs = 2_000

/** Slows the processor and notes every interaction and long task. */
export async function watch(page: Page, session: CDPSession, rate: number): Promise<Watch> {
  await page.addInitScript(observeInPage)
  await page.reload()
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const settle = () =>
    page.evaluate(
      async ({ answer, rest }) => {
        await new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: rest }), answer))
        const { seen } = window as unknown as { seen: Seen }
        for (const span of seen.spans) span.to = Math.min(span.to, performance.now())
      },
      { answer: answerMs, rest: restMs },
    )
  const take = () =>
    page.evaluate(() => {
      const { seen } = window as unknown as { seen: Seen }
      const longTasks = seen.tasks
        .filter(({ start }) => seen.spans.some(({ from, to }) => start >= from - 1 && start < to))
        .map(({ start, duration }) => {
          const frame = seen.frames.find((one) => one.start <= start + duration && one.end >= start)
          return { duration, culprit: frame?.culprit ?? 'no frame' }
        })
      const taken = { interactions: [...seen.events.values()], longTasks }
      seen.events.clear()
      Object.assign(seen, { spans: [], tasks: [], frames: [] })
      return taken
    })
  return { contact: contactMs, settle, take }
}
