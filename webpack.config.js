import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GriffelCSSExtractionPlugin } from '@griffel/webpack-extraction-plugin';
import { minify } from '@swc/core';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { briefStyles } from './scripts/webpack/brief-styles.mjs';
import { idsByPath } from './scripts/webpack/ids-by-path.mjs';
import { usedTokens } from './scripts/webpack/used-tokens.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const inRoot = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The oldest web view that has to run the pane: WPS 12.1 brings Chromium 104; see its notes for the margin. */
const browserTarget = 'chrome87';
/** That version has `?.`; what esbuild rewrites it for is a way of calling that `npm run check` looks out for. */
const supported = { 'optional-chain': true };

/** Page → entry and title. The contract page runs the host contract in a browser; it is built for tests only. */
const pages = {
  index: { entry: './src/pane/entry/start-page.tsx', title: '附件通' },
  preview: { entry: './src/pane/entry/preview.tsx', title: '附件通 · 预览' },
  taskpane: {
    entry: './src/pane/entry/taskpane.tsx',
    title: '附件通',
    // Where Office's script is to come from, and the same as a hint to fetch it beside ours: the pane adds it to the
    // page only when it runs itself. The gateway puts its own setting in place of both.
    head: '<meta name="office-js" content="cdn"><link rel="preload" as="script" href="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
  },
  // What WPS is registered with: `wps/` alone, in which it looks for index.html and ribbon.xml.
  'wps-ribbon': {
    entry: './src/pane/entry/wps-ribbon.ts',
    title: '附件通',
    file: 'wps/index.html',
    // WPS calls what the script defines once it has read the page.
    scriptLoading: 'blocking',
  },
  'wps-taskpane': {
    entry: './src/pane/entry/wps-taskpane.tsx',
    title: '附件通',
    file: 'wps/taskpane.html',
  },
  'wps-publish': {
    entry: './src/pane/entry/wps-publish.tsx',
    title: '附件通 · 装到 WPS',
    file: 'wps/publish.html',
  },
};
const testPages = {
  contract: { entry: './test/contract/browser-entry.ts', title: 'Host contract' },
};
const benchPages = {
  bare: {
    entry: './bench/bare-pane.tsx',
    title: 'A bare pane',
    head: '<script src="office-js/office.js"></script>',
  },
};

/** What programs open has all it begins with in one script, which is there sooner than four; so has what is compared. */
const inOneScript = ['taskpane', 'wps-taskpane', 'wps-ribbon', 'bare'];

const pageHtml = ({ title, head = '' }) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}</head><body><div id="root"></div></body></html>`;

const shared = (name) => ({
  name,
  mode: 'production',
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  cache: {
    type: 'filesystem',
    name,
    cacheDirectory: inRoot('.cache/webpack'),
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** engine-render brings 75 hyphenation dictionaries; a spreadsheet hyphenates nothing but the one it starts with. */
const withoutHyphenation = new webpack.IgnorePlugin({
  checkResource: (resource, context) =>
    /engine-render[\\/]lib[\\/]es$/.test(context) &&
    /^\.\/[a-z-]+?-[\w-]{8}\.js$/i.test(resource) &&
    !resource.startsWith('./en-gb-'),
});

/**
 * What is asked for by names without a hash: by manifest.xml icons and a page without scripts, by WPS its own
 * manifest, its ribbon and an icon for each button.
 */
const namedFromOutside = [
  { from: 'assets/icons', wanted: /\.png$/, as: (name) => `icons/${name}` },
  { from: 'assets/pages', wanted: /\.html$/, as: (name) => name },
  { from: 'assets/wps', wanted: /\.xml$/, as: (name) => `wps/${name}` },
  { from: 'assets/icons', wanted: /-64\.png$/, as: (name) => `wps/images/${name.replace('-64', '')}` },
];

const namedAssets = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap('named-assets', (compilation) => {
      compilation.hooks.processAssets.tap('named-assets', () => {
        for (const { from, wanted, as } of namedFromOutside) {
          for (const name of readdirSync(inRoot(from)).filter((file) => wanted.test(file))) {
            const bytes = readFileSync(inRoot(`${from}/${name}`));
            compilation.emitAsset(as(name), new webpack.sources.RawSource(bytes));
          }
        }
      });
    });
  },
};

/** Beside the pages: which scripts each begins with, and which it may fetch later. */
const pageScripts = {
  apply: (compiler) => {
    compiler.hooks.done.tap('page-scripts', ({ compilation }) => {
      const scriptsOf = (group) => group.getFiles().filter((file) => file.endsWith('.js'));
      const lists = [...compilation.entrypoints].map(([page, entry]) => {
        const initial = new Set(scriptsOf(entry));
        const later = new Set(
          [...groupsUnder(entry)].flatMap(scriptsOf).filter((file) => !initial.has(file)),
        );
        return [page, { initial: [...initial], later: [...later] }];
      });
      const file = path.join(compiler.outputPath, '..', 'page-scripts.json');
      writeFileSync(file, JSON.stringify(Object.fromEntries(lists), null, 2));
    });
  },
};

function groupsUnder(group, found = new Set()) {
  for (const child of group.childrenIterable) {
    if (found.has(child)) continue;
    found.add(child);
    groupsUnder(child, found);
  }
  return found;
}

/**
 * Takes out what nobody calls. webpack wraps modules in functions, and inside of functions esbuild leaves unused
 * code where it is: a third of zod and of Fluent's icons. The grid, huge and fetched apart, gains too little.
 */
const withoutUnusedCode = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap('unused-code', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tapPromise({ name: 'unused-code', stage }, async (assets) => {
        const names = Object.keys(assets).filter((name) => /\.js$/.test(name) && !/univer/.test(name));
        for (const name of names) {
          const options = { compress: { passes: 3 }, mangle: true, ecma: 2020, format: { comments: false } };
          const { code } = await minify(assets[name].source().toString(), options);
          compilation.updateAsset(name, new webpack.sources.RawSource(code));
        }
      });
    });
  },
};

/** Every zod schema can describe itself as JSON Schema when it is asked to; in a browser none is. */
const withoutJsonSchema = Object.fromEntries(
  ['json-schema-processors', 'to-json-schema'].map((name) => [
    inRoot(`node_modules/zod/v4/core/${name}.js`),
    false,
  ]),
);

const loader = (name) => inRoot(`scripts/webpack/${name}.mjs`);

const safeZone = 'node_modules/@fluentui/react-positioning/lib/hooks/useSafeZoneArea/useSafeZoneArea.js';
const withoutSafeZone = { [inRoot(safeZone)]: loader('no-safe-zone') };

/** Fluent takes any scheduler; this is the one that React brings, so that a page carries one and not two. */
const scheduler = path.dirname(
  createRequire(createRequire(import.meta.url).resolve('react-dom')).resolve('scheduler/package.json'),
);

/**
 * Styles, Fluent's and ours, go into a style sheet when they are built: neither what makes rules of them nor the rules
 * are sent as script.
 */
const withStyleSheet = [
  {
    test: /\.tsx$/,
    use: [GriffelCSSExtractionPlugin.loader, '@griffel/webpack-loader', loader('inline-tokens')],
  },
  {
    test: /@fluentui[\\/]react-[a-z-]+[\\/]lib[\\/].*\.js$/,
    use: [GriffelCSSExtractionPlugin.loader, loader('inline-tokens')],
  },
];

/** Of packages, the parts that can't be seen to be unused. */
const withoutUnusedParts = [
  {
    test: /@fluentui[\\/]tokens[\\/]lib[\\/]themes[\\/]web[\\/](light|dark)Theme\.js$/,
    loader: loader('used-tokens'),
  },
  {
    test: /zod[\\/]v4[\\/](classic[\\/](schemas|errors)|core[\\/]schemas)\.js$/,
    loader: loader('lean-zod'),
  },
];

const web = (cache, pagesOfIt, folder = 'dist/public') => {
  const built = Object.entries(pagesOfIt);
  return {
    ...shared(cache),
    target: ['web', 'es2020'],
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      alias: { ...withoutJsonSchema, ...withoutSafeZone, scheduler, zod$: loader('late-zod') },
    },
    entry: Object.fromEntries(built.map(([name, page]) => [name, page.entry])),
    output: {
      path: inRoot(folder),
      filename: 'assets/[name].[contenthash:10].js',
      chunkFilename: 'assets/[name].[contenthash:10].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      publicPath: 'auto',
      clean: true,
    },
    module: {
      // Where `late-zod.mjs` lacks what a schema is made with, the build says so.
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        ...withStyleSheet,
        ...withoutUnusedParts,
        // The last of the list comes first.
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: browserTarget, supported, jsx: 'automatic' },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(png|svg|woff2)$/, type: 'asset/resource' },
        // Else its parts are imported past its front door, one by one, and can't be joined into one module.
        {
          test: /node_modules[\\/]zod[\\/]v4[\\/](index|classic[\\/](index|external))\.js$/,
          sideEffects: true,
        },
        // It has both imports and `require`.
        { test: /late-zod\.mjs$/, type: 'javascript/auto' },
      ],
    },
    optimization: {
      // A package that pages share is told what any of them uses, so that they share one copy of it.
      usedExports: 'global',
      // Short numbers, by `idsByPath`: each module is called by its own wherever it is asked for.
      moduleIds: false,
      chunkIds: 'natural',
      // Short names of exports too: that the usual ones stay the same from build to build is of use to nobody.
      mangleExports: 'size',
      minimizer: [new EsbuildPlugin({ target: browserTarget, supported, css: true, legalComments: 'none' })],
      splitChunks: {
        chunks: ({ name }) => !inOneScript.includes(name),
        // A request of its own, and a dictionary that gzip begins anew, have to be worth it.
        minSize: 60_000,
        cacheGroups: {
          // A package that is needed later comes with what needs it.
          defaultVendors: {
            test: /[\\/]node_modules[\\/]/,
            chunks: (chunk) => chunk.canBeInitial() && !inOneScript.includes(chunk.name),
            priority: -10,
            reuseExistingChunk: true,
          },
          // The grid, without a name, has a package in common with Fluent's menus; they don't wait for two scripts.
          default: {
            minChunks: 2,
            chunks: ({ name }) => Boolean(name) && !inOneScript.includes(name),
            priority: -20,
            reuseExistingChunk: true,
          },
          univer: {
            // All but the texts of its menus, of which one language is fetched.
            test: /[\\/]node_modules[\\/]@univerjs[\\/](?!.*[\\/]locales?[\\/])/,
            name: 'univer',
            chunks: 'async',
            priority: 10,
          },
        },
      },
    },
    plugins: [
      withoutHyphenation,
      withoutUnusedCode,
      idsByPath,
      briefStyles,
      usedTokens,
      namedAssets,
      pageScripts,
      new GriffelCSSExtractionPlugin(),
      new MiniCssExtractPlugin({
        // Griffel puts its rules in order itself.
        ignoreOrder: true,
        filename: 'assets/[name].[contenthash:10].css',
        chunkFilename: 'assets/[name].[contenthash:10].css',
      }),
      ...built.map(
        ([name, page]) =>
          new HtmlWebpackPlugin({
            filename: page.file ?? `${name}.html`,
            chunks: [name],
            scriptLoading: page.scriptLoading ?? 'defer',
            favicon: inRoot('assets/icons/icon-32.png'),
            templateContent: pageHtml(page),
          }),
      ),
    ],
  };
};

const gateway = {
  ...shared('gateway'),
  target: 'node20',
  entry: {
    main: './src/gateway/main.ts',
    codes: './src/gateway/codes.ts',
    manifest: './src/gateway/manifest.ts',
    backup: './src/gateway/backup.ts',
    restore: './src/gateway/restore.ts',
    rebuild: './src/gateway/rebuild.ts',
    adopt: './src/gateway/adopt.ts',
  },
  experiments: { outputModule: true },
  output: {
    path: inRoot('dist/gateway'),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
    clean: true,
  },
  // Packages are loaded from node_modules as they are: native ones can't be bundled.
  externalsType: 'module',
  externals: [({ request }, done) => (/^(?!\.{0,2}\/)/.test(request) ? done(null, request) : done())],
  module: {
    parser: { javascript: { importMeta: false } },
    rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'node20' } }],
  },
  optimization: { minimize: false },
};

/** `webpack --env test` adds the page that runs the host contract; `--env bench` builds what benches compare with. */
export default (env = {}) => {
  if (env.bench) return [web('web-bench', benchPages, '.cache/bench/public')];
  const test = Boolean(env.test) || process.env.FUJIANTONG_TEST_BUILD === '1';
  return [test ? web('web-test', { ...pages, ...testPages }) : web('web', pages), gateway];
};
