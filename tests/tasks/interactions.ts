import type { CDPSession, Page } from '@playwright/test'

/** Milliseconds of one interaction, from the touch to the paint that answers it. */
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

/** Slows the processor and notes every interaction and long task; the answer takes what was noted since it was last asked. */
export async function watch(page: Page, session: CDPSession, rate: number): Promise<() => Promise<Observed>> {
  await page.evaluate(() => {
    const seen = { events: new Map<number, Interaction>(), longTasks: [] as LongTask[] }
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
    type Script = {
      invoker: string
      sourceFunctionName: string
      duration: number
      forcedStyleAndLayoutDuration: number
    }
    type Frame = PerformanceEntry & {
      blockingDuration: number
      styleAndLayoutStart: number
      scripts: Script[]
    }
    observe('long-animation-frame', (frame: Frame) => {
      const scripts = frame.scripts
        .filter(({ duration }) => duration > 10)
        .map((script) => {
          const { invoker, sourceFunctionName: name, duration, forcedStyleAndLayoutDuration: forced } = script
          return `${invoker} ${name} ${Math.round(duration)} ms (layout forced ${Math.round(forced)})`
        })
      const layout = frame.startTime + frame.duration - frame.styleAndLayoutStart
      if (frame.blockingDuration > 0)
        seen.longTasks.push({
          duration: 50 + frame.blockingDuration,
          culprit: [...scripts, `style, layout, paint ${Math.round(layout)} ms`].join('; '),
        })
    })
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return () =>
    page.evaluate(() => {
      const { seen } = window as unknown as {
        seen: { events: Map<number, Interaction>; longTasks: LongTask[] }
      }
      const taken = { interactions: [...seen.events.values()], longTasks: seen.longTasks }
      seen.events.clear()
      seen.longTasks = []
      return taken
    })
}
