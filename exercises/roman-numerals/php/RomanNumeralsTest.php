<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/RomanNumerals.php';

test('1 is I', function (): void {
    assertSame('I', toRoman(1));
});
