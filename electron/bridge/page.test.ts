import { expect, test } from 'vitest'
import { createPage, filePath } from './page.ts'

test.each([
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/assets/../../secret.js',
  '/assets/..%5c..%5csecret.js',
  '//etc/passwd',
  '/.env',
  '/assets/.hidden.js',
  '/a%00.js',
  '/%',
  '',
  '/C:/x.js',
])('refuses the path %s', (path) => {
  expect(filePath(path)).toBeNull()
})

test('takes the paths a build makes', () => {
  expect(filePath('/')).toBe('index.html')
  expect(filePath('/assets/index-Cx_1.js')).toBe('assets/index-Cx_1.js')
})

const page = createPage({
  nonce: 'n0nce',
  connect: ['ws://127.0.0.1:1'],
  read: async (path) =>
    path.startsWith('missing') ? null : new TextEncoder().encode(`${path} __CSP_NONCE__ __CSP_NONCE__`),
})
const textOf = (body: Uint8Array) => new TextDecoder().decode(body)

test('the start page carries the nonce its policy names', async () => {
  const { headers, body } = await page('/')
  expect(textOf(body)).toBe('index.html n0nce n0nce')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n0nce'; font-src 'self'; img-src 'self' data:; " +
      "connect-src 'self' ws://127.0.0.1:1; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})

test('other files go out as they are, with their own type', async () => {
  const { headers, body } = await page('/a.js')
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(textOf(body)).toContain('__CSP_NONCE__')
})

test('a missing file, a type the page does not use and a refused path are not found', async () => {
  for (const path of ['/missing.js', '/notes.exe', '/../a.js']) expect((await page(path)).status).toBe(404)
})
