import type { Task } from './task.ts'

/** What must not wait: an answer that has come, and danger. */
export const fastPaths: Task[] = [
  {
    name: '6 the answer to a request',
    limit: { minutes: 3, why: 'ours: 3 minutes' },
    async perform({ page, t, ...person }, _, given) {
      await person.touch(person.tile(t.home.mine))
      await person.type(page.getByRole('textbox', { name: t.mine.code }), given.code)
      await person.type(page.getByRole('textbox', { name: t.mine.tail }), given.tail)
      await person.touch(person.button(t.mine.find))
      await person.read(page.getByText(given.answer))
    },
  },
  {
    name: '9 beaten at home: whom to call',
    limit: { touches: 1, minutes: 1, why: 'a fast path; ours: 1 touch, 1 minute' },
    async perform({ page, t, ...person }) {
      await person.touch(person.tile(t.home.danger))
      await person.read(page.getByRole('alert').getByText('110', { exact: true }).first())
    },
  },
]
