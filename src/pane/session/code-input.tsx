import { Button, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { sessionTexts } from './session-texts';

interface CodeInputProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Given by the field around it. */
  readonly id?: string;
}

/** An access code, hidden unless asked to be shown. */
export function CodeInput({ value, onChange, ...field }: CodeInputProps): ReactNode {
  const words = useTexts(sessionTexts);
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...field}
      type={shown ? 'text' : 'password'}
      value={value}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      onChange={(_, data) => onChange(data.value)}
      contentAfter={
        <Button
          size="small"
          appearance="transparent"
          aria-label={shown ? words.hideCodeName : words.showCodeName}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.hideCode : words.showCode}
        </Button>
      }
    />
  );
}
