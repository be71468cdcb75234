<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Tennis.php';

test('a game begins at 0-0', function (): void {
    $game = new Game('Ada', 'Bo');
    assertSame('0-0', $game->score());
});
