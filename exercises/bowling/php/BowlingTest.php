<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Bowling.php';

test('twenty misses are 0', function (): void {
    assertSame(0, score(array_fill(0, 20, 0)));
});
