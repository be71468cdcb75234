<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Snake.php';

test('one tick moves the snake one square ahead', function (): void {
    $game = ['width' => 5, 'height' => 5, 'snake' => [[0, 0]], 'heading' => 'E'];
    assertSame(array_replace($game, ['snake' => [[1, 0]]]), tick($game));
});
