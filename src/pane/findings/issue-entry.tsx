import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Form } from '../../forms/form';
import type { CellPatch } from '../../forms/issue';
import { cellName } from '../../sheets/a1';
import type { Address } from '../../sheets/layout';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Late } from '../parts/late';
import { SeveritySign } from '../parts/severity-sign';
import { useHeldFocus } from '../parts/use-held-focus';
import { checkTexts } from './check-texts';
import type { Finding } from './finding';
import { fixLabel } from './fix-label';
import { waiverCode } from './waiver-code';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    // Forced colours paint what is transparent.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    fontSize: '13px',
    lineHeight: '19px',
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight', outline: '1px solid Highlight' },
  },
  sign: { paddingTop: '2px' },
  words: { overflowWrap: 'anywhere' },
  cell: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '6px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px', alignItems: 'center' },
  button: { minWidth: '0', whiteSpace: 'normal', textAlign: 'start' },
  side: { display: 'flex', flexDirection: 'column', alignItems: 'stretch' },
  sideButton: { minWidth: '0', paddingInline: '6px', color: tokens.colorBrandForegroundLink },
  waived: { color: tokens.colorNeutralForeground2 },
});

export interface IssueEntryProps {
  readonly finding: Finding;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly form: Form;
  readonly place: Address | null;
  readonly selected: boolean;
  readonly waiver: string | null;
  readonly busy: boolean;
  readonly onGoTo: (place: Address) => void;
  readonly onFix: (patches: readonly CellPatch[]) => void;
  /** Absent where it can't be waived. */
  readonly onWaive?: (reason: string) => void;
}

/** One finding: where, what, and the buttons that settle it. */
export function IssueEntry(props: IssueEntryProps): ReactNode {
  const { finding, message, form, place, selected, waiver, busy, onGoTo, onFix, onWaive } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(checkTexts);
  const [waiving, setWaiving] = useState(false);
  const entry = useRef<HTMLLIElement>(null);
  useHeldFocus(entry, String(waiving), '[data-waive]');

  useEffect(() => {
    if (selected) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const cell =
    place !== null ? cellName(place) : finding.row === null ? words.wholeForm : words.row(finding.row + 1);
  const fixes = waiver === null ? finding.fixes : [];
  return (
    <li
      ref={entry}
      className={mergeClasses(styles.entry, selected && styles.selected)}
      {...(selected ? { 'aria-current': true } : {})}
    >
      <span className={styles.sign}>
        <SeveritySign severity={finding.severity} name={words.severity[finding.severity]} />
      </span>
      <div className={styles.words}>
        <div>
          <span className={styles.cell}>{cell}</span>
          {message}
        </div>
        {waiver !== null && <div className={styles.waived}>{words.waived(waiver)}</div>}
        {waiving && onWaive && (
          <Late code={waiverCode} onClose={() => setWaiving(false)}>
            {(WaiverForm) => (
              <WaiverForm
                onCancel={() => setWaiving(false)}
                onWaive={(reason) => {
                  setWaiving(false);
                  onWaive(reason);
                }}
              />
            )}
          </Late>
        )}
        {fixes.length > 0 && !waiving && (
          <div className={styles.actions}>
            {fixes.length > 1 && <span>{words.choose}</span>}
            {fixes.map((fix, index) => (
              <Button
                key={index}
                className={styles.button}
                size="small"
                disabledFocusable={busy}
                onClick={() => onFix(fix.patches)}
              >
                {fixLabel(fix, finding, form, language)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className={styles.side}>
        {place !== null && (
          <Button
            className={styles.sideButton}
            size="small"
            appearance="subtle"
            aria-label={words.goToCell(cell)}
            onClick={() => onGoTo(place)}
          >
            {words.goTo}
          </Button>
        )}
        {onWaive && !waiving && (
          <Button
            className={styles.sideButton}
            size="small"
            appearance="subtle"
            data-waive
            onClick={() => (waiver === null ? setWaiving(true) : onWaive(''))}
          >
            {waiver === null ? words.waive : words.waiveBack}
          </Button>
        )}
      </div>
    </li>
  );
}
