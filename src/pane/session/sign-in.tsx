import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../../forms/language';
import { limits } from '../../protocol/limits';
import type { SignInOptions } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { useLanguage, useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { Choice } from '../parts/choice';
import { FailureNotice } from '../parts/failure-notice';
import { Action } from '../store/action';
import { useStore } from '../store/use-store';
import { CodeInput } from './code-input';
import type { SessionKeeper } from './session-keeper';
import { sessionTexts } from './session-texts';
import type { SignInOptionsLoader } from './sign-in-options';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: '0', fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface SignInProps {
  readonly session: SessionKeeper;
  readonly gateway: Gateway;
  readonly loader: SignInOptionsLoader;
  /** Why it is asked: nobody is signed in, the session has ended, or the unit is to be another. */
  readonly reason: 'first' | 'again' | 'switching';
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** Unit, access code and 填报人. What is wrong is said under the field, what failed under the button. */
export function SignIn({ session, gateway, loader, reason, onDone, onCancel }: SignInProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(sessionTexts);
  const language = useLanguage();
  const options = useStore(loader.state);
  const [action] = useState(() => new Action());
  const { busy, error } = useStore(action.state);
  const [remembered] = useState(() => session.remembered());
  const [unit, setUnit] = useState(reason === 'switching' ? '' : (remembered.unit ?? ''));
  const [code, setCode] = useState('');
  const [person, setPerson] = useState(remembered.person);
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    void loader.load();
  }, [loader]);

  const submit = (): void => {
    setAsked(true);
    if (unit === '' || code.trim() === '') return;
    const name = person.trim();
    void action.run(async () => {
      await session.signIn(gateway, { unit, code: code.trim(), ...(name === '' ? {} : { person: name }) });
      onDone();
    });
  };
  const heading = { first: words.heading, again: words.again, switching: words.switching }[reason];
  return (
    <form
      className={styles.form}
      aria-label={heading}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className={styles.heading}>{heading}</h2>
      {reason === 'again' && <p className={styles.words}>{words.againWords}</p>}
      {options.kind === 'failed' && (
        <FailureNotice error={options.error} onRetry={() => void loader.load()} />
      )}
      <Choice
        label={words.unit}
        value={unit}
        onChoose={setUnit}
        disabled={options.kind !== 'ready'}
        mistake={asked && unit === '' ? words.unitMissing : null}
        options={[
          { value: '', label: options.kind === 'loading' ? words.loading : words.chooseUnit },
          ...(options.kind === 'ready' ? unitChoices(options.options, language) : []),
        ]}
      />
      <Field
        label={words.code}
        hint={words.codeHint}
        {...(asked && code.trim() === '' ? { validationMessage: words.codeMissing } : {})}
      >
        <CodeInput value={code} onChange={setCode} />
      </Field>
      <Field label={words.person} hint={words.personHint}>
        <Input
          value={person}
          autoComplete="name"
          maxLength={limits.personCharacters}
          onChange={(_, data) => setPerson(data.value)}
        />
      </Field>
      <div className={styles.actions}>
        <ActionButton primary submit progress={busy ? words.signingIn : null}>
          {words.signIn}
        </ActionButton>
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <FailureNotice error={error} />
    </form>
  );
}

function unitChoices(
  { units, office }: SignInOptions,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  return units.map(({ id, name }) => ({
    value: id,
    label: id === office ? sessionTexts[language].office(name[language]) : name[language],
  }));
}
