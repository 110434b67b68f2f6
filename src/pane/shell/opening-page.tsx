import { Spinner, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { shellTexts } from './shell-texts';

const useStyles = makeStyles({ page: { padding: '24px 12px' } });

/** While the program is not ready yet. */
export function OpeningPage(): ReactNode {
  const words = useTexts(shellTexts);
  return (
    <main className={useStyles().page}>
      <Spinner size="small" label={words.loading} />
    </main>
  );
}
