import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Form } from '../../forms/form';
import type { Receipt } from '../../protocol/wire';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { landingWords } from '../parts/use-held-focus';
import { receiptLines, receiptText } from './receipt-lines';
import { syncTexts } from './sync-texts';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: '13px', fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', margin: '0' },
  value: { margin: '0' },
});

interface ReceiptCardProps {
  readonly receipt: Receipt;
  readonly zeroReport: boolean;
  readonly waitsFor?: string | null;
  readonly form: Form;
  readonly unitName: string;
  readonly now: Date;
  readonly onClose: () => void;
}

/** 报送回执: stays until it is closed or the next action begins. */
export function ReceiptCard({
  receipt,
  zeroReport,
  waitsFor = null,
  form,
  unitName,
  now,
  onClose,
}: ReceiptCardProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(syncTexts);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const heading = zeroReport ? words.receiptZero : words.receipt;
  const lines = receiptLines(receipt, zeroReport, language, now, waitsFor);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(receiptText(heading, form, unitName, lines, language));
      setCopied('yes');
    } catch {
      // Web views of some programs have no clipboard.
      setCopied('failed');
    }
  };
  return (
    <Notice
      tone="good"
      announce="politely"
      actions={
        <>
          <Button size="small" onClick={() => void copy()}>
            {copied === 'yes' ? words.copied : words.copy}
          </Button>
          <Button size="small" appearance="subtle" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <h3 className={styles.heading} {...landingWords}>
        {heading}
      </h3>
      <dl className={styles.lines}>
        {lines.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {copied === 'failed' && <div>{words.copyFailed}</div>}
    </Notice>
  );
}
