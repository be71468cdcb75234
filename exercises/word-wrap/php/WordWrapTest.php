<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/WordWrap.php';

test('nothing stays nothing', function (): void {
    assertSame('', wrap('', 5));
});
