<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/VideoStore.php';

test('a regular film for one day costs 2 pounds', function (): void {
    $rental = ['title' => 'The Long Tea Break', 'kind' => 'regular', 'days' => 1];
    assertSame(2.0, total([$rental]));
});
