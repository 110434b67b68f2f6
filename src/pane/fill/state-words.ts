import type { Form } from '../../forms/form';
import type { Language } from '../../forms/language';
import { formatDay, formatInstant } from '../i18n/format-time';
import { fillTexts } from './fill-texts';
import type { DeadlineState, FormState } from './form-state';

/** A form's state in words: `已报（第 2 版，5月4日 10:21）`. */
export function stateWords(state: FormState, language: Language, now: Date): string {
  const words = fillTexts[language].state;
  switch (state.kind) {
    case 'to-correct':
      return words['to-correct'](state.errors);
    case 'reported':
    case 'zero-report':
      return words[state.kind](state.version, formatInstant(state.receivedAt, language, now));
    case 'returned':
    case 'older':
      return words[state.kind](state.version);
    default:
      return words[state.kind];
  }
}

export function deadlineWords(state: DeadlineState, form: Form, language: Language, now: Date): string {
  const words = fillTexts[language].deadline;
  switch (state.kind) {
    case 'today':
      return words.today;
    case 'left':
    case 'late':
      return words[state.kind](state.days);
    case 'day': {
      const day = formatDay(form.deadline, language, now);
      return state.past ? words.past(day) : words.day(day);
    }
  }
}
