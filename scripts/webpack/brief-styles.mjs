import webpack from 'webpack';

/**
 * What Griffel makes of a style: `{mc9l5x:"f22iagw",i8kkvl:0,z189sj:["f1vdfbxk","f1f5gg8d"]}`. Each property, a hash,
 * has a class, a hash too, or one for each direction of writing, or 0 where an earlier style's is let go of.
 */
const styleClass = '[fr][0-9a-z]+(?:-\\d)?';
const value = '(?:0|"[\\w-]*"|\\["[\\w-]*","[\\w-]*"\\])';
const style = new RegExp(`\\{(?:\\w+:${value},)*\\w+:${value}\\}`, 'g');
const entry = new RegExp(`(\\w+):(${value})`, 'g');
const inSheet = new RegExp(`\\.(${styleClass})\\b(?!-)`, 'g');
const inScript = new RegExp(`"(${styleClass})"`, 'g');

const isSheet = (name) => /\bgriffel\b.*\.css$/.test(name);
/** The grid has no styles of Griffel's, and is huge. */
const isScript = (name) => /\.js$/.test(name) && !/univer/.test(name);
const classesOf = (given) => [...given.matchAll(inScript)].map(([, name]) => name);

/**
 * Numbers the classes of styles and the properties they set, as modules are numbered: there are thousands of hashes in
 * the scripts, and nothing compresses a hash. Where a property is let go of that no style sets, that goes too.
 */
export const briefStyles = {
  apply: (compiler) => {
    compiler.hooks.thisCompilation.tap('brief-styles', (compilation) => {
      // When all is minified, and before files are named after their content.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 2;
      compilation.hooks.processAssets.tap({ name: 'brief-styles', stage }, (assets) => {
        const texts = (wanted) =>
          Object.keys(assets)
            .filter(wanted)
            .map((name) => [name, assets[name].source().toString()]);
        const update = (name, text) => compilation.updateAsset(name, new webpack.sources.RawSource(text));
        const sheets = texts(isSheet);
        const scripts = texts(isScript);
        const classes = classesIn(sheets);
        const properties = propertiesIn(scripts, classes);
        for (const [name, text] of sheets)
          update(
            name,
            text.replace(inSheet, (_, long) => `.${classes.get(long)}`),
          );
        for (const [name, text] of scripts) update(name, renamed(text, classes, properties));
      });
    });
  },
};

function classesIn(sheets) {
  const found = new Set(sheets.flatMap(([, text]) => [...text.matchAll(inSheet)].map(([, name]) => name)));
  return new Map([...found].map((name, at) => [name, `f${at.toString(36)}`]));
}

/** Properties that some style gives a class. */
function propertiesIn(scripts, classes) {
  const found = new Set();
  for (const [, text] of scripts)
    for (const [one] of text.matchAll(style))
      for (const [, property, given] of one.matchAll(entry)) {
        const names = classesOf(given);
        if (names.length > 0 && names.every((name) => classes.has(name))) found.add(property);
      }
  return new Map([...found].map((name, at) => [name, `p${at.toString(36)}`]));
}

function renamed(text, classes, properties) {
  const result = text
    .replace(style, (one) => {
      const entries = [...one.matchAll(entry)];
      const names = classesOf(one);
      const isStyle =
        names.length > 0
          ? names.every((name) => classes.has(name))
          : entries.every(([, property]) => properties.has(property));
      if (!isStyle) return one;
      const kept = entries.filter(([, property]) => properties.has(property));
      return `{${kept.map(([, property, given]) => `${properties.get(property)}:${given}`).join(',')}}`;
    })
    .replace(inScript, (literal, name) => (classes.has(name) ? `"${classes.get(name)}"` : literal));
  const left = [...result.matchAll(/(?<=[{,])\w+(?=:)/g)].find(([name]) => properties.has(name));
  if (left) throw new Error(`a style sets ${left[0]} in a form that is not known here`);
  return result;
}
