import type { ReactNode } from 'react';
import { checkTexts } from '../findings/check-texts';
import { patchesOf } from '../check/fixes';
import { fillTexts } from '../fill/fill-texts';
import { useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { Actions } from '../parts/notice';
import { useStore } from '../store/use-store';
import { syncTexts } from '../sync/sync-texts';
import { cardTexts } from './card-texts';
import type { FormDesk } from './form-desk';
import type { Card } from './use-card';

interface CardButtonsProps {
  readonly card: Card;
  readonly desk: FormDesk;
  readonly open: boolean;
}

/** The next step as the one primary button, and what else is at hand. */
export function CardButtons({ card, desk, open }: CardButtonsProps): ReactNode {
  const fill = useTexts(fillTexts);
  const sync = useTexts(syncTexts);
  const filling = useStore(desk.fill.action.state);
  const syncing = useStore(desk.sync.state);
  const { sheet } = card;
  const working = syncing.kind === 'working' ? sync.working[syncing.step](syncing.rows) : null;
  if (syncing.kind === 'confirm' || syncing.kind === 'conflict') return null;

  if (sheet === null)
    return (
      <Actions>
        {card.next === 'fetch' && (
          <ActionButton primary lands onClick={() => void desk.sync.pull()} progress={working}>
            {sync.pull}
          </ActionButton>
        )}
        <ActionButton
          primary={card.next === 'insert'}
          lands
          onClick={() => void desk.fill.insert()}
          progress={filling.busy ? fill.inserting : null}
        >
          {fill.insert}
        </ActionButton>
        {card.canAdopt && (
          <ActionButton onClick={() => void desk.fill.adopt()} disabled={filling.busy}>
            {fill.adopt}
          </ActionButton>
        )}
      </Actions>
    );
  return (
    <Actions>
      {!card.active && (
        <ActionButton primary={!open} lands={!open} onClick={() => void desk.fill.goTo(sheet.id)}>
          {fill.goToSheet}
        </ActionButton>
      )}
      {open && <SheetButtons card={card} desk={desk} sheet={sheet.id} working={working} />}
    </Actions>
  );
}

interface SheetButtonsProps {
  readonly card: Card;
  readonly desk: FormDesk;
  readonly sheet: string;
  readonly working: string | null;
}

function SheetButtons({ card, desk, sheet, working }: SheetButtonsProps): ReactNode {
  const check = useTexts(checkTexts);
  const sync = useTexts(syncTexts);
  const words = useTexts(cardTexts);
  const fixing = useStore(desk.fixing.action.state);
  const { obstacle, repairs, next } = card;
  return (
    <>
      {repairs.length > 0 && (
        <ActionButton
          primary={next === 'fix'}
          disabled={fixing.busy || working !== null}
          onClick={() => void desk.fixing.apply(sheet, patchesOf(repairs))}
        >
          {check.fixAll(repairs.length)}
        </ActionButton>
      )}
      <ActionButton
        primary={next === 'push'}
        lands
        onClick={() => void desk.sync.push()}
        progress={working}
        reason={obstacle === null || working !== null ? null : words.obstacle[obstacle](card.blockingCount)}
      >
        {sync.push}
      </ActionButton>
    </>
  );
}
