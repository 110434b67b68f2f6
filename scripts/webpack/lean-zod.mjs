/** Methods of schemas that no schema of the pages is made with; each would bring a class or a parser of its own. */
const strings =
  'email url jwt emoji guid uuid uuidv4 uuidv6 uuidv7 nanoid cuid cuid2 ulid base64 base64url xid ksuid ipv4 ipv6 ' +
  'cidrv4 cidrv6 e164 datetime date time duration includes startsWith endsWith lowercase uppercase normalize ' +
  'toLowerCase toUpperCase slugify length nonempty';
const anything =
  'exactOptional nonoptional and transform prefault pipe readonly describe meta safeParseAsync parseAsync ' +
  'validate validateAsync encode decode encodeAsync decodeAsync safeEncode safeDecode safeEncodeAsync ' +
  'safeDecodeAsync toJSONSchema with brand register refine overwrite nullish apply isOptional isNullable ' +
  'description spa ~standard';
const objects =
  'keyof safeExtend merge pick omit exactPartial required catchall passthrough loose strict strip';
const numbers = 'gt gte lt lte positive nonnegative negative nonpositive multipleOf step finite safe';
const unused = `${strings} ${anything} ${objects} ${numbers}`.split(' ');

/**
 * Code made from a schema, which needs `unsafe-eval`, what is for data that holds itself, which no JSON does, and
 * English sentences for what a schema refuses: no page shows them.
 */
const unneeded = [
  ['    _ensureDefaultLocale();\n    core.$ZodType.init', '    core.$ZodType.init'],
  ['core.$ZodObjectJIT.init', 'core.$ZodObject.init'],
  ['core.config({ memoizer: core.memoizer() })', 'return'],
];

/** Methods and accessors, each of which is two, out of a list of them. */
const without = (code, names) =>
  names.reduce((rest, name) => {
    const method = new RegExp(
      `^    (?:async |[gs]et )?"?${name}"?(?:: (?:async )?function \\w+)?\\([^)]*\\) \\{\\n(?:     .*\\n)*    \\},\\n`,
      'gm',
    );
    if (!method.test(rest)) throw new Error(`zod has no method ${name} any more`);
    return rest.replace(method, '');
  }, code);

/**
 * zod without what the pages never call. What calls it nevertheless fails as soon as its page is opened, since
 * `late-zod.mjs` has no such methods either.
 */
export default function leanZod(code) {
  if (/\bcore\b/.test(this.resourcePath)) return without(code, ['~standard']);
  // Other forms of what a schema says of mistakes.
  if (/errors/.test(this.resourcePath)) return code.replace(/^ +_lazyMethod\(proto, "f.*\n/gm, '');
  return unneeded.reduce(
    (rest, [given, instead]) => {
      if (!rest.includes(given)) throw new Error(`zod has no ${given} any more`);
      return rest.replace(given, instead);
    },
    without(code, unused),
  );
}
