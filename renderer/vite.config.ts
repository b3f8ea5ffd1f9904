import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page runs under a strict content security policy: nothing inline, every file from its own origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome130',
    // The page, and the sheet of paper the shell fills and prints.
    rolldownOptions: {
      input: ['index.html', 'slip.html'].map((name) => join(import.meta.dirname, name)),
      // Chromium compiles all of it in the background while it loads, rather than each function when a touch first needs it.
      output: { postBanner: '//# allFunctionsCalledOnLoad' },
    },
  },
})
