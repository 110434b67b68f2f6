import type { BoardLoader } from '../office/board-loader';
import type { Consolidation } from '../office/consolidation';
import type { Action } from '../store/action';

/** All that the office does with everybody's forms. */
export interface OfficeWork {
  readonly loader: BoardLoader;
  readonly consolidation: Consolidation;
  readonly downloading: Action;
}
