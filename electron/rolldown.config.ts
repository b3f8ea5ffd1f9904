import { join } from 'node:path'
import { defineConfig, type RolldownOptions } from 'rolldown'

/** The shell in `dist/shell`: `main.js`, one CommonJS preload as a sandboxed window needs, the host and its pull thread. */
const part = (input: Record<string, string>, output: RolldownOptions['output']): RolldownOptions => ({
  input,
  cwd: join(import.meta.dirname, '..'),
  platform: 'node',
  external: ['electron', 'better-sqlite3'],
  output: { dir: 'dist/shell', ...output },
})

export default defineConfig([
  part({ main: 'electron/main/main.ts' }, { format: 'esm' }),
  part({ preload: 'electron/preload/preload.ts' }, { format: 'cjs', entryFileNames: '[name].cjs' }),
  part(
    { host: 'electron/host/process.ts', pullWorker: 'sync/pull/worker.ts' },
    { format: 'esm', chunkFileNames: '[name].js' },
  ),
])
