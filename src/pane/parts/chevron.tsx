import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

/** Points down where something is open. */
export function Chevron({ open }: { open: boolean }): ReactNode {
  return open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />;
}
