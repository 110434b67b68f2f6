import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../forms/severity';

/** The same signs as in the sheet's 校验结果 column: told apart by shape, not by colour alone. */
const signs: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', info: 'i' };

const useStyles = makeStyles({
  sign: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '16px',
    height: '16px',
    borderRadius: '50%',
    fontSize: '11px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorNeutralForegroundInverted,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground3, color: '#ffffff' },
  warning: { backgroundColor: '#8a5a00', borderRadius: '3px', color: '#ffffff' },
  info: { backgroundColor: tokens.colorNeutralForeground3 },
});

export function SeveritySign({ severity, name }: { severity: Severity; name: string }): ReactNode {
  const styles = useStyles();
  return (
    <span role="img" aria-label={name} className={mergeClasses(styles.sign, styles[severity])}>
      {signs[severity]}
    </span>
  );
}
