import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PanelRightContract20Regular } from '@fluentui/react-icons/svg/panel-right-contract';
import { PanelRightExpand20Regular } from '@fluentui/react-icons/svg/panel-right-expand';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { shellTexts } from './shell-texts';

const narrow = '@media (max-width: 799px)';

const useStyles = makeStyles({
  frame: { display: 'flex', height: '100%', [narrow]: { flexDirection: 'column' } },
  grid: {
    position: 'relative',
    flexGrow: 1,
    minWidth: '0',
    minHeight: '0',
    // The grid has no dark colours of its own.
    backgroundColor: '#ffffff',
    colorScheme: 'light',
    overflow: 'hidden',
  },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    width: '350px',
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    [narrow]: {
      width: '100%',
      height: '55%',
      borderLeft: '0',
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  collapsed: { width: '40px', [narrow]: { width: '100%', height: '40px' } },
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 4px 4px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  titleCollapsed: { paddingLeft: '4px', [narrow]: { paddingLeft: '12px' } },
  hidden: { display: 'none' },
  hiddenWide: { display: 'none', [narrow]: { display: 'inline' } },
  inside: { flexGrow: 1, minHeight: '0' },
  waiting: { padding: '24px 12px' },
});

interface PreviewFrameProps {
  /** Opens the grid in an element; called once. */
  readonly onGrid: (container: HTMLElement) => void;
  /** `opening` until there is a grid to fill in. */
  readonly state: 'opening' | 'open' | 'failed';
  readonly children: ReactNode;
}

/** A spreadsheet with the task pane at its right, as a spreadsheet program would show them. */
export function PreviewFrame({ onGrid, state, children }: PreviewFrameProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(shellTexts);
  const grid = useRef<HTMLDivElement>(null);
  const [collapsed, setCollapsed] = useState(false);

  useEffect(() => {
    if (grid.current !== null) onGrid(grid.current);
  }, [onGrid]);

  return (
    <div className={styles.frame}>
      <div ref={grid} role="region" aria-label={words.grid} className={styles.grid} />
      <aside aria-label={words.product} className={mergeClasses(styles.pane, collapsed && styles.collapsed)}>
        <div className={mergeClasses(styles.title, collapsed && styles.titleCollapsed)}>
          <span className={mergeClasses(collapsed && styles.hiddenWide)}>{words.product}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={collapsed ? <PanelRightExpand20Regular /> : <PanelRightContract20Regular />}
            aria-label={collapsed ? words.expand : words.collapse}
            aria-expanded={!collapsed}
            onClick={() => setCollapsed(!collapsed)}
          />
        </div>
        <div className={mergeClasses(styles.inside, collapsed && styles.hidden)}>
          {state === 'opening' && (
            <div className={styles.waiting}>
              <Spinner size="small" label={words.loading} />
            </div>
          )}
          {state === 'failed' && (
            <div className={styles.waiting}>
              <Notice tone="bad" announce="at once">
                {words.hostFailed}
              </Notice>
            </div>
          )}
          {state === 'open' && children}
        </div>
      </aside>
    </div>
  );
}
