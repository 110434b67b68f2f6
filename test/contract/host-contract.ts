import { applyCases } from './cases/apply-cases';
import { bindingCases } from './cases/binding-cases';
import { editCases } from './cases/edit-cases';
import { insertCases } from './cases/insert-cases';
import { markCases } from './cases/mark-cases';
import { readCases } from './cases/read-cases';
import { sheetCases } from './cases/sheet-cases';
import type { ContractCase } from './harness';

/** Every promise of the host port. An adapter keeps them all; where a program can't, `capabilities` says so. */
export const hostContract: readonly ContractCase[] = [
  ...insertCases,
  ...readCases,
  ...applyCases,
  ...markCases,
  ...bindingCases,
  ...sheetCases,
  ...editCases,
];
