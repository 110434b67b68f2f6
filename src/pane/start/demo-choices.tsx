import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SignInOptions } from '../../protocol/wire';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Choice } from '../parts/choice';
import { startTexts } from './start-texts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: '16px',
  },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '20px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: '0', fontSize: '16px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
  bottom: { marginTop: 'auto' },
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});

const suggested = 'tourism';

/** Into the demo with one click: as one of the units, or as the office. */
export function DemoChoices({ options }: { options: SignInOptions }): ReactNode {
  const styles = useStyles();
  const words = useTexts(startTexts);
  const language = useLanguage();
  const units = options.units.filter(({ id }) => id !== options.office);
  const office = options.units.find(({ id }) => id === options.office)?.name[language] ?? options.office;
  const [unit, setUnit] = useState(
    () => units.find(({ id }) => id === suggested)?.id ?? units[0]?.id ?? options.office,
  );
  const address = (of: string): string => `preview.html#unit=${encodeURIComponent(of)}`;
  return (
    <>
      <div className={styles.choices}>
        <section className={styles.choice} aria-label={words.asUnit}>
          <h2 className={styles.heading}>{words.asUnit}</h2>
          <p className={styles.words}>{words.asUnitWords}</p>
          <Choice
            label={words.unit}
            value={unit}
            onChoose={setUnit}
            options={units.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
          <div className={styles.bottom}>
            <Button as="a" href={address(unit)} appearance="primary" size="large" aria-label={words.asUnit}>
              {words.enter}
            </Button>
          </div>
        </section>
        <section className={styles.choice} aria-label={words.asOffice(office)}>
          <h2 className={styles.heading}>{words.asOffice(office)}</h2>
          <p className={styles.words}>{words.asOfficeWords}</p>
          <div className={styles.bottom}>
            <Button
              as="a"
              href={address(options.office)}
              appearance="primary"
              size="large"
              aria-label={words.asOffice(office)}
            >
              {words.enter}
            </Button>
          </div>
        </section>
      </div>
      <p className={styles.note}>{words.demoNote}</p>
    </>
  );
}
