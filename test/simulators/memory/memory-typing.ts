import type { MemoryCell } from './memory-sheet';

/** What a text typed into a cell becomes: in a text cell itself, elsewhere a formula, number or boolean if it looks so. */
export function typedCell(text: string, before: MemoryCell | undefined): MemoryCell {
  const style = before?.style === undefined ? {} : { style: before.style };
  if (text === '') return { value: null, ...style };
  if (before?.style?.numberFormat === '@') return { value: text, ...style };
  if (text.startsWith('=')) return { value: null, formula: text, ...style };
  if (/^(TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === 'TRUE', ...style };
  const number = Number(text);
  return { value: text.trim() !== '' && Number.isFinite(number) ? number : text, ...style };
}
