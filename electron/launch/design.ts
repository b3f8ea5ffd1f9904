/** `npm run design`: serves the design page, which shows every component in every theme, until Ctrl-C. */
import { join } from 'node:path'
import { createServer } from 'vite'

const server = await createServer({
  configFile: join(import.meta.dirname, '../../renderer/vite.config.ts'),
  server: { host: '127.0.0.1' },
})
await server.listen()
process.stdout.write(`ready ${server.resolvedUrls?.local[0]}design.html\n`)
