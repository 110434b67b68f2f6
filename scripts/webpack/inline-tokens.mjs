import { createRequire } from 'node:module';

// As CommonJS: Node can't read its modules for bundlers.
const { tokens } = createRequire(import.meta.url)('@fluentui/react-components');

/**
 * Puts `var(--colorBrandStroke1)` where a style says `tokens.colorBrandStroke1`. Once the styles are in a style sheet
 * nothing else asks for the table of all tokens, which then need not be sent.
 */
export default function inlineTokens(code) {
  return code.replace(/(?<![\w$./])tokens\.(\w+)/g, (read, name) =>
    name in tokens ? JSON.stringify(tokens[name]) : read,
  );
}
