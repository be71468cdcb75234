<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Mumbling.php';

test('nothing read is nothing heard', function (): void {
    assertSame('', mumble(''));
});
