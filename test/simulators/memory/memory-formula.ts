import type { RawCell } from '../../../src/forms/cell';

const operand = String.raw`\s*([A-Z]+\d+|\d+(?:\.\d+)?)\s*`;
const shape = new RegExp(`^=${operand}(?:([-+*/])${operand})?$`);

/** The value of a formula of one or two operands, `=A1*3`: as much as tests of the pane need. */
export function valueOf(formula: string, cellNamed: (name: string) => RawCell): RawCell {
  const [, one, operator, other] = shape.exec(formula) ?? [];
  if (one === undefined) return '#NAME?';
  const number = (text: string): number => Number(/^[A-Z]/.test(text) ? cellNamed(text) : text);
  const left = number(one);
  if (operator === undefined || other === undefined) return left;
  const right = number(other);
  if (Number.isNaN(left) || Number.isNaN(right)) return '#VALUE!';
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return right === 0 ? '#DIV/0!' : left / right;
  }
}
