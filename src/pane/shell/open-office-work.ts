import { BoardLoader } from '../office/board-loader';
import { Consolidation } from '../office/consolidation';
import { Action } from '../store/action';
import type { Department } from './department';
import type { OfficeWork } from './office-work';
import type { WorkSurroundings } from './work-surroundings';

/** The office's work, one for pane and commands alike: what one has begun the other shows. */
export function openOfficeWork(services: WorkSurroundings, department: Department): OfficeWork {
  department.office ??= {
    loader: new BoardLoader(services.gateway),
    consolidation: new Consolidation(services.gateway, services.watcher, services.language.get),
    downloading: new Action(),
  };
  return department.office;
}
