import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  Button as Pressable,
} from 'react-aria-components'
import { daysBefore } from '../../../shared/rules/dates.ts'
import { isWorkingDay, type WorkCalendar } from '../../../shared/rules/workingDays.ts'
import { Button } from '../../components/Button.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { Ask, type At } from './Ask.tsx'
import { answerAndGo, useCalculators } from './store.ts'

type Props = {
  at: At
  id: string
  question: string
  today: string
  /** The first day that can be chosen; the last is that of the published calendar. */
  from: string
  calendar: WorkCalendar
}

/** A day touched on the calendar; days off are marked as such. */
export function AskDate({ at, id, question, today, from, calendar }: Props) {
  const t = useText()
  const format = useFormat()
  const { deadline: words } = t.calculators
  const chosen = useCalculators((all) => all[at.calculator][id])
  const answer = (date: string) => answerAndGo(at.calculator, at.step, id, date)
  const last = today < calendar.horizon ? today : calendar.horizon
  return (
    <Ask
      at={at}
      question={question}
      hint={words.calendarHint(format.date(from), format.date(calendar.horizon))}
    >
      <div className="calculator-date">
        <div className="row">
          <Button onPress={() => answer(today)}>{words.today}</Button>
          <Button onPress={() => answer(daysBefore(today, 1))}>{words.yesterday}</Button>
        </div>
        <Calendar
          className="calendar"
          aria-label={question}
          minValue={parseDate(from)}
          maxValue={parseDate(calendar.horizon)}
          defaultFocusedValue={parseDate(chosen ?? last)}
          value={chosen ? parseDate(chosen) : null}
          onChange={(date) => answer(date.toString())}
        >
          <header className="calendar-head">
            <Pressable slot="previous" className="button" aria-label={words.earlier}>
              <ChevronLeft aria-hidden />
            </Pressable>
            <Heading level={3} />
            <Pressable slot="next" className="button" aria-label={words.later}>
              <ChevronRight aria-hidden />
            </Pressable>
          </header>
          <CalendarGrid className="calendar-grid">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell date={date} className="calendar-day">
                  {({ formattedDate }) => (
                    // A drawing of the style: the name of the day is its date, and nothing else is read into it.
                    <span data-off={isWorkingDay(date.toString(), calendar) === false ? words.dayOff : null}>
                      {formattedDate}
                    </span>
                  )}
                </CalendarCell>
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </div>
    </Ask>
  )
}
