import { textArgument } from '../wps-arguments';
import { WpsObject } from '../wps-object';

/** Under names in lower case, as in the browser: that is how WPS has it. */
export class PluginStorageObject extends WpsObject {
  readonly className = 'PluginStorage';
  /** What the page calls, by the names that it goes by there. */
  override readonly bridgeMembers = {
    getItem: (key: unknown): string | null =>
      this.wps.pluginStorage.get(textArgument(this.wps.findings, key, 'PluginStorage.getItem')) ?? null,
    /** Numbers and booleans are kept as they are read back: as text. */
    setItem: (key: unknown, value: unknown): void => {
      const name = textArgument(this.wps.findings, key, 'PluginStorage.setItem');
      if (!['string', 'number', 'boolean'].includes(typeof value))
        this.wps.findings.mistake(`PluginStorage.setItem can't keep ${typeof value}`);
      this.wps.pluginStorage.set(name, String(value));
    },
    removeItem: (key: unknown): void => {
      this.wps.pluginStorage.delete(textArgument(this.wps.findings, key, 'PluginStorage.removeItem'));
    },
  };
}
