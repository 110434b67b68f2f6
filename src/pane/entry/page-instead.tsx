import type { ReactNode } from 'react';
import type { OpenedOffice } from '../../hosts/excel/open-office';

/** The page for whoever opens the pane where it can't work; its code is fetched then only. */
export async function pageInstead(kind: Exclude<OpenedOffice['kind'], 'excel'>): Promise<ReactNode> {
  switch (kind) {
    case 'outside': {
      const { OutsidePage } = await import(/* webpackChunkName: "later" */ '../shell/outside-page');
      return <OutsidePage />;
    }
    case 'no-office-js': {
      const { NoOfficePage } = await import(/* webpackChunkName: "later" */ '../shell/no-office-page');
      return <NoOfficePage />;
    }
    case 'not-excel':
    case 'too-old': {
      const { UnfitPage } = await import(/* webpackChunkName: "later" */ '../shell/unfit-page');
      return <UnfitPage reason={kind} />;
    }
  }
}
