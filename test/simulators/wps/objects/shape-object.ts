import { WpsObject } from '../wps-object';

/** A shape that is selected: it has a name and no cells. */
export class ShapeObject extends WpsObject {
  readonly className = 'Shape';
  get Name(): string {
    return this.wps.selectedShape ?? '';
  }
}
