/** Does one job for `inChild` and ends. */
import { type JobName, jobs } from './jobs.ts'

process.once('message', async ({ name, input }: { name: JobName; input: never[] }) => {
  const job = (await jobs[name]()).job as (...input: never[]) => unknown
  process.send?.(await job(...input), () => process.disconnect())
})
