<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/TicTacToe.php';

test('X begins', function (): void {
    assertSame('X', turn('.........'));
});
