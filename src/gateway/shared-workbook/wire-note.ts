import { formById, unitById, type Campaign } from '../../forms/campaign';
import { textOf, type RawCell } from '../../forms/cell';
import type { Language } from '../../forms/language';
import { chinaTime } from '../../forms/timeliness';
import type { WireNote } from '../../protocol/workbook-notes';
import type { WorkbookNote } from '../ledger/workbook-note';
import type { KeptNote } from '../ledger/workbook-notes';
import { noteWords, type NoteNames } from './note-words';

/** Characters of a cell that a note quotes. */
const mostQuoted = 60;

export function wireNote({ id, at, note }: KeptNote, campaign: Campaign, language: Language): WireNote {
  const about = 'form' in note ? note : null;
  return {
    ...{ id, at: chinaTime(at), kind: note.kind },
    form: about?.form ?? null,
    unit: about?.unit ?? null,
    version: about?.version ?? null,
    message: noteWords(note, namesOf(note, campaign, language))[language],
  };
}

function namesOf(note: WorkbookNote, campaign: Campaign, language: Language): NoteNames {
  if (!('form' in note)) return { form: '', unit: '', column: '', quote };
  const form = formById(campaign, note.form);
  const column = 'column' in note ? form?.columns.find(({ id }) => id === note.column)?.header : undefined;
  return {
    form: form?.label ?? note.form,
    unit: unitById(campaign, note.unit)?.name[language] ?? note.unit,
    column: column ?? ('column' in note ? note.column : ''),
    quote,
  };
}

function quote(cell: RawCell): string {
  const text = textOf(cell).replace(/\s+/g, ' ').trim();
  const characters = [...text];
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted).join('')}…` : text;
}
