import type { CDPSession, Page } from '@playwright/test'

/** Milliseconds of one interaction, from the touch to the paint that answers it (Event Timing: in steps of 8 ms). */
export type Interaction = {
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
  tasks: { start: number; duration: number }[]
  frames: { start: number; end: number; culprit: string }[]
}

/** Runs in every page as it is loaded: a wipe loads it anew. */
function observeInPage(): void {
  const seen: Seen = { events: new Map(), tasks: [], frames: [] }
  Object.assign(window, { seen })
  const observe = (type: string, note: (entry: never) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as never)
    }).observe({ type, durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  const noteEvent = (entry: PerformanceEventTiming & { interactionId: number }) => {
    const { interactionId: id, duration: total, startTime, processingStart, processingEnd } = entry
    if (id === 0 || total <= (seen.events.get(id)?.total ?? 0)) return
    seen.events.set(id, {
      name: entry.name,
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
    const layout = `style, layout, paint ${Math.round(end - frame.styleAndLayoutStart)} ms`
    seen.frames.push({ start: frame.startTime, end, culprit: [...scripts, layout].join('; ') })
  })
}

/** Slows the processor and notes every interaction and long task; the answer takes what was noted since it was last asked. */
export async function watch(page: Page, session: CDPSession, rate: number): Promise<() => Promise<Observed>> {
  await page.addInitScript(observeInPage)
  await page.reload()
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return () =>
    page.evaluate(() => {
      const { seen } = window as unknown as { seen: Seen }
      const longTasks = seen.tasks.map(({ start, duration }) => {
        const frame = seen.frames.find((one) => one.start <= start + duration && one.end >= start)
        return { duration, culprit: frame?.culprit ?? 'no frame' }
      })
      const taken = { interactions: [...seen.events.values()], longTasks }
      seen.events.clear()
      seen.tasks = []
      seen.frames = []
      return taken
    })
}
