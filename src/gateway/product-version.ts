import manifest from '../../package.json';

/** The version of 附件通 that is running. */
export const productVersion = manifest.version;
