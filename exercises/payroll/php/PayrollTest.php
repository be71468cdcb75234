<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Payroll.php';

test('10,000 pounds a year are free of tax', function (): void {
    assertSame(0.0, taxOfYear(10000));
});
