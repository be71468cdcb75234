<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Wordle.php';

test('no letter is there', function (): void {
    assertSame('00000', mark('plant', 'berry'));
});
