import { test } from 'node:test';
import assert from 'node:assert/strict';
import { taxOfYear } from './payroll.js';

test('10,000 pounds a year are free of tax', () => {
  assert.equal(taxOfYear(10_000), 0);
});
