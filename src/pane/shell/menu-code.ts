import { LateCode } from '../parts/late-code';
import type { CardMenuList } from './card-menu-list';
import type { PaneMenuList } from './pane-menu-list';

export interface Menus {
  readonly PaneMenuList: typeof PaneMenuList;
  readonly CardMenuList: typeof CardMenuList;
}

/** The ⋯ menus. With them come Fluent's menu, and what places it and moves through it. */
export const menuCode = new LateCode(async (): Promise<Menus> => {
  const [{ PaneMenuList }, { CardMenuList }] = await Promise.all([
    import(/* webpackChunkName: "later" */ './pane-menu-list'),
    import(/* webpackChunkName: "later" */ './card-menu-list'),
  ]);
  return { PaneMenuList, CardMenuList };
});
