import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Campaign } from '../../forms/campaign';
import type { Gateway } from '../gateway-client/gateway';
import { useLanguage } from '../i18n/language-context';
import { Chevron } from '../parts/chevron';
import type { BoardRow } from './board-rows';
import { EntryDetails, type RenderHistory } from './entry-details';
import { entryTone, entryWords, type EntryTone } from './entry-words';

const marks: Readonly<Record<EntryTone, string>> = { good: '●', late: '◐', open: '○', missing: '✕' };

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: '4px' },
  toggle: {
    width: '100%',
    minWidth: '0',
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '14px',
    paddingInlineStart: '28px',
    fontSize: '12px',
    lineHeight: '18px',
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  late: { color: tokens.colorStatusWarningForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  details: { margin: '6px 0 6px 28px', fontSize: '12px', lineHeight: '18px' },
  heading: { margin: '6px 0 0', fontSize: '12px', fontWeight: tokens.fontWeightSemibold },
});

interface UnitRowProps {
  readonly campaign: Campaign;
  readonly gateway: Gateway;
  readonly row: BoardRow;
  readonly now: Date;
  readonly renderHistory: RenderHistory;
  /** A version of a form that somebody wants to look at; null where it is none of this unit. */
  readonly wanted: WantedVersion | null;
}

export interface WantedVersion {
  readonly unit: string;
  readonly form: string;
  readonly version: number;
}

/** A unit with a mark for each form; opens to what it reported, with warnings and waivers. */
export function UnitRow({ campaign, gateway, row, now, renderHistory, wanted }: UnitRowProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const [open, setOpen] = useState(wanted !== null);
  return (
    <li className={styles.row}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={<Chevron open={open} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {row.unit.name[language]}
      </Button>
      <div className={styles.states}>
        {row.entries.map(({ form, entry }) => {
          const tone = entryTone(entry);
          return (
            <span key={form.id} className={mergeClasses(styles[tone])}>
              <span aria-hidden>{marks[tone]} </span>
              {form.label} {entryWords(entry, language)}
            </span>
          );
        })}
      </div>
      {open && (
        <div className={styles.details}>
          {row.entries.map(({ form, entry }) => (
            <div key={form.id}>
              <h3 className={styles.heading}>
                {form.label} {form.name[language]}
              </h3>
              <EntryDetails
                campaign={campaign}
                gateway={gateway}
                unit={row.unit.id}
                form={form}
                entry={entry}
                now={now}
                renderHistory={renderHistory}
                wanted={wanted?.form === form.id ? wanted.version : null}
              />
            </div>
          ))}
        </div>
      )}
    </li>
  );
}
