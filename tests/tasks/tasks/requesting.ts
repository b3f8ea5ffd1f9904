import { expect, type Locator } from '@playwright/test'
import { citizen } from '../../e2e/touch.ts'
import type { Person } from '../person.ts'
import { request, type Said, type Task } from './task.ts'

/** One of several choices, by how its words begin. */
const choice = ({ page }: Person, name: string): Locator =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}`) })
    .first()

/** The steps of a form that only choose; one without choices is passed. */
async function choose(person: Person, steps: readonly (readonly string[])[]): Promise<void> {
  for (const choices of steps) {
    for (const name of choices) await person.touch(choice(person, name))
    await next(person)
  }
}

/** Goes on, and waits until another step stands. */
async function next(person: Person): Promise<void> {
  const step = person.page.locator('.top-bar-step')
  const before = await step.innerText()
  await person.goOn(person.button(person.t.bar.next))
  await expect(step).not.toHaveText(before)
}

async function openService(person: Person, name: string): Promise<void> {
  await person.touch(person.tile(person.t.home.more))
  await person.touch(person.button(new RegExp(`^${name}`)))
  await person.touch(person.button(person.t.service.begin))
}

/** From the agreements to the receipt: agrees, says who asks by laying a card or, without one, by keys; sends. */
async function signAndSend(person: Person, layCard: (() => void) | null): Promise<void> {
  const { page, t } = person
  const consents = page.getByRole('checkbox')
  await expect(consents).toHaveCount(4)
  for (const consent of await consents.all()) await person.goOn(consent.locator('xpath=ancestor::label'))
  await next(person)
  if (layCard) {
    await person.touch(person.button(t.identity.card.offer))
    await person.read(page.getByText(t.identity.card.waiting))
    layCard()
    await page.getByText(/^9900\*+39$/).waitFor()
  } else {
    await person.write(page.getByRole('textbox', { name: t.reserve.name }), citizen.name)
    await person.type(page.getByRole('textbox', { name: t.reserve.idNumber }), citizen.idNumber)
  }
  await person.type(page.getByRole('textbox', { name: t.reserve.phone }), citizen.phone)
  await next(person)
  await person.touch(person.button(t.reserve.submit))
  await person.read(page.locator('.receipt-code'))
}

/** A family lawyer near here, and how to meet. */
async function chooseLawyer(person: Person, said: Said): Promise<void> {
  const { page, t } = person
  await person.touch(person.tile(t.home.reserve))
  await person.touch(person.button(t.search.filters))
  const chip = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name} `) })
  await person.touch(chip(said('婚姻家庭', 'Marriage and family')))
  await person.touch(chip(said('黄浦区', 'Huangpu')))
  await person.touch(page.locator('.sheet-answers').getByRole('button').last())
  await person.touch(person.tile(t.lawyers.reservable).first())
  await person.touch(person.button(t.lawyer.reserve))
  // What it is about was said by the filter.
  await choose(person, [[t.reserve.modes['in-person'], t.reserve.times['weekday-morning']], []])
}

/** Asking for something that is sealed and sent. */
export const requesting: Task[] = [
  {
    name: '2 a family lawyer of one’s district',
    limit: request,
    async perform(person, said, { layCard }) {
      await chooseLawyer(person, said)
      await signAndSend(person, layCard)
    },
  },
  {
    name: '2b the same without the card: all keyed in',
    limit: { minutes: 9, why: 'ours: 9 minutes' },
    async perform(person, said) {
      await chooseLawyer(person, said)
      await signAndSend(person, null)
    },
  },
  {
    name: '4 legal aid',
    limit: { minutes: 9, why: 'ours: 9 minutes, it asks more' },
    async perform(person, said, { layCard }) {
      await openService(person, said('法律援助', 'Legal aid'))
      await choose(person, [
        [said('七天内没有', 'No limit ends')],
        [said('要工资', 'Wages')],
        [said('进城打工', 'Migrant worker')],
        [said('在仲裁', 'In arbitration')],
      ])
      await person.touch(person.page.getByRole('radio', { name: said('杨浦区', 'Yangpu') }))
      await choose(person, [['示例区公共法律服务中心法律援助处'], [], []])
      await signAndSend(person, layCard)
    },
  },
  {
    name: '5 a question to a volunteer',
    limit: { ...request, why: 'ours: as a reservation' },
    async perform(person, said, { layCard }) {
      await openService(person, said('法律咨询', 'Ask a legal question'))
      await choose(person, [
        [said('工资、劳动', 'Wages, work')],
        [said('工资被拖欠', 'Wages not paid')],
        [said('该怎么办', 'What to do')],
        [person.t.service.acknowledge],
      ])
      await signAndSend(person, layCard)
    },
  },
  {
    name: '10 a complaint',
    limit: { ...request, why: 'ours: as a reservation' },
    async perform(person, said, { layCard }) {
      await openService(person, said('投诉', 'Complaints'))
      await choose(person, [[said('这台终端', 'This kiosk'), said('投诉', 'Complaint')]])
      const story = person.page.getByRole('textbox', { name: said('您的意见', 'What you want to say') })
      await person.write(story, [['gongzi', '工资']])
      await next(person)
      await signAndSend(person, layCard)
    },
  },
]
