<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Fizzbuzz.php';

test('1 is 1', function (): void {
    assertSame('1', fizzBuzz(1));
});
