import { useCallback, useState, type ReactNode } from 'react';
import type { PreviewHost } from '../../hosts/preview/preview-options';
import { connectInBrowser } from '../gateway-client/connect-in-browser';
import { useLanguageStore, useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { signInToDemo, unitInHash } from '../session/sign-in-to-demo';
import { Pane } from '../shell/pane';
import { PaneServices } from '../shell/pane-services';
import { PreviewFrame } from '../shell/preview-frame';
import { shellTexts } from '../shell/shell-texts';
import type { KeyValue } from '../storage/key-value';
import { browserSurroundings } from './browser-surroundings';

const workbookKey = 'workbook';

interface Opened {
  readonly services: PaneServices;
  readonly host: PreviewHost;
  /** Whether the demo was asked to sign in and could not. */
  readonly demoFailed: boolean;
}

/** The preview: a grid in the page, and the pane beside it. */
export function PreviewPage({ storage }: { storage: KeyValue }): ReactNode {
  const language = useLanguageStore();
  const words = useTexts(shellTexts);
  const [opened, setOpened] = useState<Opened | 'opening' | 'failed'>('opening');

  const open = useCallback(
    (container: HTMLElement): void => {
      const start = async (): Promise<Opened> => {
        const { createPreviewHost } = await import('../../hosts/preview/create-preview-host');
        const host = await createPreviewHost(container, {
          language: language.get(),
          storageKey: workbookKey,
        });
        language.subscribe(() => void host.setLanguage(language.get()));
        const services = new PaneServices({
          host,
          storage,
          language,
          connect: connectInBrowser,
          ...browserSurroundings(),
        });
        const demoFailed = !(await signInFromHash(services));
        services.start();
        return { services, host, demoFailed };
      };
      start().then(setOpened, (error: unknown) => {
        setOpened('failed');
        reportError(error);
      });
    },
    [language, storage],
  );

  return (
    <PreviewFrame onGrid={open} state={typeof opened === 'string' ? opened : 'open'}>
      {typeof opened !== 'string' && (
        <Pane
          services={opened.services}
          onNewWorkbook={() => opened.host.reset()}
          notice={opened.demoFailed && <Notice tone="warning">{words.demoFailed}</Notice>}
        />
      )}
    </PreviewFrame>
  );
}

/** Signs in as the unit that the start page chose. False where that was asked for and failed. */
async function signInFromHash({ session, gateway, language }: PaneServices): Promise<boolean> {
  const unit = unitInHash(window.location.hash);
  if (unit === null) return true;
  window.history.replaceState(null, '', window.location.pathname);
  try {
    await signInToDemo(session, gateway, unit, language.get());
    return true;
  } catch {
    // The sign-in card stands there instead, and says so.
    return false;
  }
}
