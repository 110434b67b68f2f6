import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { jspluginsXml, oemIni, publishXml } from '../../protocol/wps-registration';
import { useTexts } from '../i18n/language-context';
import { PageFrame } from '../parts/page-frame';
import { ItFile } from './it-file';
import { MachineState } from './machine-state';
import { publishTexts } from './publish-texts';
import type { Registrar } from './registrar';

const useStyles = makeStyles({
  lead: { margin: '0', fontSize: '15px', lineHeight: '24px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '20px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: '0', fontSize: '18px', lineHeight: '26px', fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const folders = [
  ['Windows', '%APPDATA%\\kingsoft\\wps\\jsaddons\\publish.xml'],
  ['Linux', '~/.local/share/Kingsoft/wps/jsaddons/publish.xml'],
] as const;
const programFolders = [
  ['Windows', '…\\WPS Office\\12.1.x\\office6\\cfgs\\oem.ini'],
  ['Linux', '/opt/kingsoft/wps-office/office6/cfgs/oem.ini'],
] as const;

interface PublishViewProps {
  readonly registrar: Registrar;
  /** Where the add-in's files lie, with a slash at the end. */
  readonly url: string;
  readonly isLinux: boolean;
  /** Whether the browser counts the page as secure. */
  readonly isSecure: boolean;
}

/** Adds the add-in to the WPS of whoever opens the page, and tells IT how to do it for all. */
export function PublishView({ registrar, url, isLinux, isSecure }: PublishViewProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(publishTexts);
  return (
    <PageFrame heading={words.heading}>
      <p className={styles.lead}>{words.lead}</p>
      <section className={styles.card} aria-label={words.machine}>
        <h2 className={styles.heading}>{words.machine}</h2>
        <MachineState registrar={registrar} url={url} isLinux={isLinux} isSecure={isSecure} />
      </section>
      <section className={styles.card} aria-label={words.it}>
        <h2 className={styles.heading}>{words.it}</h2>
        <p className={styles.words}>{words.itLead}</p>
        <p className={styles.words}>{words.address(url)}</p>
        <ItFile
          heading={words.perPerson}
          words={words.perPersonWords}
          name="publish.xml"
          text={publishXml(url)}
          paths={folders}
        />
        <ItFile
          heading={words.organisation}
          words={words.organisationWords}
          name="jsplugins.xml"
          text={jspluginsXml(url)}
        />
        <ItFile
          heading={words.oem}
          words={words.oemWords}
          name="oem.ini"
          text={oemIni(url)}
          paths={programFolders}
        />
      </section>
    </PageFrame>
  );
}
