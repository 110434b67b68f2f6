import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { briefOf } from '../../forms/describe-issue';
import type { CellPatch, Issue } from '../../forms/issue';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Chevron } from '../parts/chevron';
import { SeveritySign } from '../parts/severity-sign';
import { checkTexts } from '../findings/check-texts';
import { fixable, patchesOf } from './fixes';

const useStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'center', gap: '8px', padding: '2px 8px', fontSize: '13px' },
  toggle: {
    flexGrow: 1,
    minWidth: '0',
    justifyContent: 'flex-start',
    paddingInline: '0',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
  },
  button: { minWidth: '0', flexShrink: 0 },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
});

/** So many entries are drawn at a time: a sheet may have thousands. */
const pageSize = 50;

interface IssueGroupProps {
  readonly issues: readonly Issue[];
  readonly busy: boolean;
  /** Whether one of them stands where the cursor is: then it is to be seen. */
  readonly holdsSelection: boolean;
  readonly onFix: (patches: readonly CellPatch[]) => void;
  readonly children: (issue: Issue) => ReactNode;
}

/** Many findings of one kind under one heading, settled with one button where each has one fix. */
export function IssueGroup({ issues, busy, holdsSelection, onFix, children }: IssueGroupProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(checkTexts);
  const [opened, setOpened] = useState(false);
  const [shown, setShown] = useState(pageSize);
  const [first] = issues;
  if (first === undefined) return null;
  const open = opened || holdsSelection;
  const repairs = fixable(issues);
  const rest = issues.length - shown;
  return (
    <li>
      <div className={styles.heading}>
        <SeveritySign severity={first.severity} name={words.severity[first.severity]} />
        <Button
          className={styles.toggle}
          size="small"
          appearance="transparent"
          icon={<Chevron open={open} />}
          iconPosition="after"
          aria-expanded={open}
          onClick={() => setOpened(!open)}
        >
          {words.group(briefOf(first, language), issues.length)}
        </Button>
        {repairs.length > 0 && (
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={busy}
            onClick={() => onFix(patchesOf(repairs))}
          >
            {words.fixGroup(repairs.length)}
          </Button>
        )}
      </div>
      {open && <ul className={styles.list}>{issues.slice(0, shown).map(children)}</ul>}
      {open && rest > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setShown(shown + pageSize)}>
          {words.showMore(Math.min(rest, pageSize))}
        </Button>
      )}
    </li>
  );
}
