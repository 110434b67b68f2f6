import { createRequire } from 'node:module';
import { parse } from 'acorn';

const require = createRequire(import.meta.url);

/** Objects of the page, and what they are of. */
const singletons = {
  crypto: 'Crypto',
  document: 'Document',
  history: 'History',
  location: 'Location',
  navigator: 'Navigator',
  performance: 'Performance',
};

/**
 * What a script uses that came to Chromium after a version: syntax, objects of the language and of the page, and their
 * members. Members go by their names, since nothing in a script says what they are of: a name counts that no older
 * object has. Of the page's own objects a name in one word (`hide`, `entry`) is anybody's, and counts only where the
 * object is named too. What can't be found so: members that have their name from an older one, such as `map` of
 * iterators.
 *
 * @param {string} source a classic script
 * @param {number} version
 * @returns {{ name: string, since: number | string, line: number, column: number }[]}
 */
export function newerThan(source, version) {
  const { globals, members, qualified } = newNames(version);
  let tree;
  try {
    tree = parse(source, { ecmaVersion: 2022, locations: true });
  } catch (error) {
    return [{ name: `syntax: ${error.message}`, since: '?', ...(error.loc ?? { line: 1, column: 0 }) }];
  }
  const declared = new Set();
  const found = [];
  const note = (name, since, node) => {
    if (since > version) found.push({ name, since, ...node.loc.start });
  };
  walk(tree, (node, parent, key) => {
    const isBinding =
      (key === 'params' || key === 'id' || key === 'param') && parent.type !== 'MemberExpression';
    if (isBinding) for (const name of boundNames(node)) declared.add(name);
  });
  walk(tree, (node, parent, key) => {
    switch (node.type) {
      case 'MemberExpression': {
        const name = nameOf(node.property, node.computed);
        const owner = node.object.type === 'Identifier' ? node.object.name : null;
        if (/^(window|self|globalThis)$/.test(owner) && globals.has(name))
          note(name, globals.get(name), node);
        else if (members.has(name)) note(name, members.get(name), node);
        else if (owner !== null && !declared.has(owner)) {
          const whole = `${Object.hasOwn(singletons, owner) ? singletons[owner] : owner}.${name}`;
          if (qualified.has(whole)) note(name, qualified.get(whole), node);
        }
        return;
      }
      case 'ObjectPattern':
        for (const property of node.properties) {
          const name = property.type === 'Property' ? nameOf(property.key, property.computed) : null;
          if (members.has(name)) note(name, members.get(name), property);
        }
        return;
      case 'Identifier':
        if (isReference(parent, key) && !declared.has(node.name) && globals.has(node.name))
          note(node.name, globals.get(node.name), node);
        return;
      case 'ChainExpression':
        for (const call of callsOf(node.expression))
          if (call.arguments.slice(0, -1).some(({ type }) => type === 'SpreadElement'))
            note('?.(…list, last)', 91, call);
        return;
      case 'StaticBlock':
        note('static { … }', 94, node);
        return;
      case 'BinaryExpression':
        if (node.left.type === 'PrivateIdentifier') note('#… in …', 91, node);
        return;
      case 'Literal':
        if (node.regex?.flags.includes('d')) note('/…/d', 90, node);
        return;
      default:
    }
  });
  return found;
}

const known = new Map();

/** Names that no version up to this one has, and the version that brought them. */
function newNames(version) {
  if (known.has(version)) return known.get(version);
  const { api, javascript } = require('@mdn/browser-compat-data');
  const globals = new Map();
  const members = new Map();
  const qualified = new Map();
  const earliest = (map, name, since) => {
    if (since !== null && since < (map.get(name) ?? Infinity)) map.set(name, since);
  };
  for (const [room, owners] of Object.entries({ language: javascript.builtins, page: api })) {
    for (const [owner, features] of Object.entries(owners)) {
      earliest(globals, owner, sinceOf(features));
      for (const [feature, data] of Object.entries(features)) {
        if (feature === '__compat' || feature.endsWith('_event')) continue;
        const name = feature.replace(/_static$/, '');
        const since = sinceOf(data);
        if (owner === 'Window') earliest(globals, name, since);
        earliest(qualified, `${owner}.${name}`, since);
        // Nobody gets hold of such a stack without naming it, and it is new itself.
        if (/DisposableStack$/.test(owner)) continue;
        if (room === 'language' || /[a-z][A-Z]/.test(name) || members.has(name))
          earliest(members, name, since);
      }
    }
  }
  for (const map of [globals, members, qualified])
    for (const [name, since] of map) if (since <= version) map.delete(name);
  const names = { globals, members, qualified };
  known.set(version, names);
  return names;
}

/** The version of Chromium that has it without a flag; null where none does or it does not say. */
function sinceOf({ __compat: compat }) {
  const statements = [compat?.support.chrome ?? []].flat().filter(({ flags }) => !flags);
  const versions = statements
    .map(({ version_added: added }) => Number(String(added).replace('≤', '')))
    .filter((added) => added > 0);
  return versions.length === 0 ? null : Math.min(...versions);
}

function nameOf(node, computed) {
  if (node.type === 'Identifier' && !computed) return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function isReference(parent, key) {
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed;
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent.type))
    return key !== 'key' || parent.computed;
  return !/^(LabeledStatement|BreakStatement|ContinueStatement)$/.test(parent.type);
}

/** The calls of a chain that come after a `?.`: until Chromium 91 they mix up what stands behind a list that is spread. */
function callsOf(link) {
  if (link.type === 'MemberExpression') return callsOf(link.object);
  if (link.type !== 'CallExpression') return [];
  return [...(isAfterQuestion(link) ? [link] : []), ...callsOf(link.callee)];
}

function isAfterQuestion(link) {
  const before = link.callee ?? link.object;
  return link.optional || (before !== undefined && isAfterQuestion(before));
}

function boundNames(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => boundNames(property.value ?? property.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

function walk(node, visit, parent = { type: 'File' }, key = 'program') {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walk(child, visit, node, name);
    }
  }
}
