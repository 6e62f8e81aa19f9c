/** Prints one line with what the test runners counted; fails where one of them left no count. */
import { existsSync, readFileSync } from 'node:fs';

const read = (file) => {
  const url = new URL(`../test-results/${file}`, import.meta.url);
  if (existsSync(url)) return JSON.parse(readFileSync(url, 'utf8'));
  process.stdout.write(`There is no count: the run ended before it wrote ${file}.\n`);
  process.exit(1);
};

const unit = read('unit.json');
const endToEnd = read('e2e.json').stats;
const passed = unit.numPassedTests + endToEnd.expected + endToEnd.flaky;
const failed = unit.numFailedTests + endToEnd.unexpected;
const skipped = unit.numPendingTests + unit.numTodoTests + endToEnd.skipped;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
