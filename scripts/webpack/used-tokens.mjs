import { createRequire } from 'node:module';
import webpack from 'webpack';

// As CommonJS: Node can't read its modules for bundlers.
const { webDarkTheme: dark, webLightTheme: light } = createRequire(import.meta.url)(
  '@fluentui/react-components',
);

const listOf = (tokens) => JSON.stringify(Object.fromEntries(tokens));

/** A theme of Fluent's as the list of tokens it comes to, not as what makes it; of the dark one, what differs. */
export default function finishedTheme() {
  if (/light/.test(this.resourcePath))
    return `export const webLightTheme = ${listOf(Object.entries(light))};`;
  const differing = Object.entries(dark).filter(([token, value]) => value !== light[token]);
  return `import { webLightTheme } from './lightTheme.js';
export const webDarkTheme = { ...webLightTheme, ...${listOf(differing)} };`;
}

const isSheet = (name) => /\.css$/.test(name);
/** The grid does without Fluent's tokens, and is huge. */
const isScript = (name) => /\.js$/.test(name) && !/univer/.test(name);
/** `colorNeutralForeground1:"#242424",` and so on: a theme's list, not the few of its values that Fluent's motions have. */
const entry = String.raw`(\w+):(?:"(?!var\()[^"]*"|\d+),?`;
const list = new RegExp(`(?<=[{,])(?:${entry}){20,}`, 'g');

/**
 * Leaves in the themes what style sheets ask for. It is a third: the rest would be sent, and made a variable of each
 * page, for parts of Fluent that no page has.
 */
export const usedTokens = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap('used-tokens', (compilation) => {
      // When all is minified, and before files are named after their content.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 2;
      compilation.hooks.processAssets.tap({ name: 'used-tokens', stage }, (assets) => {
        const textOf = (name) => assets[name].source().toString();
        const names = Object.keys(assets);
        const sheets = names.filter(isSheet).map(textOf).join('\n');
        const asked = new Set([...sheets.matchAll(/var\(--(\w+)/g)].map(([, token]) => token));
        for (const name of names.filter(isScript)) {
          const rest = textOf(name).replace(list, (theme) =>
            theme.replace(new RegExp(entry, 'g'), (given, token) =>
              token in light && !asked.has(token) ? '' : given,
            ),
          );
          compilation.updateAsset(name, new webpack.sources.RawSource(rest));
        }
      });
    });
  },
};
