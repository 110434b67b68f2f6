import process from 'node:process';
import { FileStore } from '../../../src/gateway/shared-workbook/file-store';
import { addTo } from './add-lines';

// A process of its own that adds lines to a workbook in a file: `store-adder FILE NAME COUNT`.
const [file = '', name = '', count = '0'] = process.argv.slice(2);
void addTo(new FileStore(file), name, Number(count), (line) => {
  process.stdout.write(`${line}\n`);
});
