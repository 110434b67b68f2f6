import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { Actions, Notice } from '../parts/notice';
import { useStore } from '../store/use-store';
import { publishTexts } from './publish-texts';
import type { Registrar, RegistrarState } from './registrar';

/** Has WPS start its service; the browser asks the person first. */
const startLink = 'ksoWPSCloudSvr://start=RelayHttpServer';

interface MachineStateProps {
  readonly registrar: Registrar;
  readonly url: string;
  readonly isLinux: boolean;
  readonly isSecure: boolean;
}

/** What was found of WPS on this machine, and the next step. */
export function MachineState({ registrar, url, isLinux, isSecure }: MachineStateProps): ReactNode {
  const words = useTexts(publishTexts);
  const state = useStore(registrar.state);
  switch (state.kind) {
    case 'looking':
      return <Spinner size="small" label={words.looking} style={{ justifyContent: 'flex-start' }} />;
    case 'troubled':
      return <Troubled state={state} registrar={registrar} isLinux={isLinux} isSecure={isSecure} />;
    case 'found':
      return <Found state={state} registrar={registrar} url={url} />;
  }
}

type Of<Kind> = Extract<RegistrarState, { kind: Kind }>;

function Troubled(props: {
  readonly state: Of<'troubled'>;
  readonly registrar: Registrar;
  readonly isLinux: boolean;
  readonly isSecure: boolean;
}): ReactNode {
  const { state, registrar, isLinux, isSecure } = props;
  const { trouble, detail, started } = state;
  const words = useTexts(publishTexts);
  const mayStart = trouble === 'absent' || trouble === 'timeout';
  const lines = trouble === 'absent' && started ? words.stillAbsent : words.troubles[trouble];
  const hints = [
    ...(mayStart && isLinux ? [words.linux] : []),
    ...(trouble === 'absent' && !isSecure ? [words.insecure] : []),
  ];
  return (
    <Notice
      tone={trouble === 'absent' && !started ? 'warning' : 'bad'}
      announce="politely"
      actions={
        <>
          {mayStart && (
            <Button
              as="a"
              href={startLink}
              appearance={started ? 'secondary' : 'primary'}
              onClick={() => void registrar.waitForStart()}
            >
              {words.start}
            </Button>
          )}
          <Button appearance={mayStart ? 'secondary' : 'primary'} onClick={() => void registrar.look()}>
            {words.again}
          </Button>
        </>
      }
    >
      {[...lines, ...hints].map((line) => (
        <div key={line}>{line}</div>
      ))}
      {trouble === 'refused' && <div>{words.said(detail)}</div>}
    </Notice>
  );
}

function Found(props: {
  readonly state: Of<'found'>;
  readonly registrar: Registrar;
  readonly url: string;
}): ReactNode {
  const { state, registrar, url } = props;
  const words = useTexts(publishTexts);
  const isHere = state.url === url;
  const installing = state.doing === 'installing' ? words.installing : null;
  const removing = state.doing === 'removing' ? words.removing : null;
  return (
    <>
      <div>
        <div>{words.found(state.version)}</div>
        <div>
          {state.url === null ? words.notInstalled : isHere ? words.installed : words.elsewhere(state.url)}
        </div>
      </div>
      {state.done !== null && (
        <Notice tone="good" announce="politely">
          {words.done[state.done].map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Notice>
      )}
      <Actions>
        {!isHere && (
          <ActionButton
            primary
            lands
            progress={installing}
            disabled={removing !== null}
            onClick={() => void registrar.install()}
          >
            {state.url === null ? words.install : words.moveHere}
          </ActionButton>
        )}
        {state.url !== null && (
          <ActionButton
            lands={isHere}
            progress={removing}
            disabled={installing !== null}
            onClick={() => void registrar.remove()}
          >
            {words.remove}
          </ActionButton>
        )}
      </Actions>
    </>
  );
}
