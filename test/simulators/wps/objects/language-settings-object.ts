import { enumArgument } from '../wps-arguments';
import { WpsObject } from '../wps-object';

/** MsoAppLanguageID: of the installation, the interface, the help. */
const known = [1, 2, 3];

export class LanguageSettingsObject extends WpsObject {
  readonly className = 'LanguageSettings';

  /** 2052 is Chinese, 1033 English. */
  LanguageID(of: unknown): number {
    enumArgument(this.wps.findings, of, 'LanguageSettings.LanguageID', known);
    return this.wps.language;
  }
}
