import { Spinner } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { texts } from '../i18n/texts';
import { useStore } from '../store/use-store';
import type { LateCode } from './late-code';
import { LateFailure } from './late-failure';

const words = texts({ loading: '正在打开…' }, { loading: 'Opening…' });

interface LateProps<Code> {
  readonly code: LateCode<Code>;
  readonly children: (code: Code) => ReactNode;
  /** Where the pane can do without it. */
  readonly onClose?: () => void;
}

/** Draws with code that is fetched for it; where that is here already, at once. */
export function Late<Code>({ code, children, onClose }: LateProps<Code>): ReactNode {
  const state = useStore(code.state);
  const { loading } = useTexts(words);
  useEffect(() => void code.load(), [code]);
  switch (state.kind) {
    case 'here':
      return children(state.code);
    case 'absent':
      return <Spinner size="tiny" label={loading} />;
    case 'failed':
      return <LateFailure code={code} {...(onClose && { onClose })} />;
  }
}
