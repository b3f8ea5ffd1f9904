import { lookUp, type Task } from './task.ts'

/** Finding something, without saying who one is. */
export const lookingUp: Task[] = [
  {
    name: '1 the article on unpaid overtime',
    limit: lookUp,
    async perform({ page, t, ...person }) {
      await person.touch(person.button(t.home.searchHint))
      await person.write(page.getByRole('textbox', { name: t.search.label }), [['jiabanfei', '加班费']])
      await person.touch(person.button(t.search.go))
      await person.touch(person.button(/劳动法.*第四十四条/).first())
      await person.read(page.locator('[data-target="true"]'))
    },
  },
  {
    name: '3 was this lawyer penalised?',
    limit: { ...lookUp, why: 'ours: as an article of law' },
    async perform({ page, t, ...person }) {
      await person.touch(person.tile(t.home.lawyers))
      await person.touch(page.getByRole('tab', { name: new RegExp(`^${t.search.kinds.penalty} `) }))
      await person.touch(page.getByRole('tabpanel').locator('.card-button').first())
      await person.read(page.getByText(t.lawyer.penalties))
    },
  },
  {
    name: '7 what a court case costs',
    limit: { minutes: 3, why: 'ours: 3 minutes' },
    async perform({ page, t, ...person }) {
      const { names, courtFee } = t.calculators
      await person.touch(person.tile(t.calculators.title))
      await person.touch(person.tile(names['court-fee']))
      await page.getByText(courtFee.kind).waitFor()
      await person.touch(page.locator('.calculator-option').first())
      await page.getByText(courtFee.amount).waitFor()
      await person.digits('200000')
      await person.touch(person.button(t.bar.next))
      await page.getByText(courtFee.halving).waitFor()
      await person.touch(page.locator('.calculator-option').first())
      await person.read(page.locator('.calculator-number'))
    },
  },
  {
    name: '8 the nearest notary and what to bring',
    limit: { ...lookUp, why: 'ours: as an article of law' },
    async perform({ page, t, ...person }, said) {
      await person.touch(person.tile(t.home.map))
      await person.touch(page.getByRole('radio', { name: new RegExp(`^${t.institution.kinds.notary} `) }))
      await person.touch(page.locator('.card-button').first())
      await person.touch(person.button(new RegExp(t.institution.service(said('公证', 'Notary')))))
      await person.read(page.getByRole('heading', { name: t.guide.sections.papers }))
    },
  },
]
