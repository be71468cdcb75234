<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/TennisRefactoring.php';

$scores = [
    [0, 0, 'love all'],
    [1, 0, 'fifteen love'],
    [2, 0, 'thirty love'],
    [3, 0, 'forty love'],
    [0, 1, 'love fifteen'],
    [1, 1, 'fifteen all'],
    [2, 1, 'thirty fifteen'],
    [3, 1, 'forty fifteen'],
    [0, 2, 'love thirty'],
    [1, 2, 'fifteen thirty'],
    [2, 2, 'thirty all'],
    [3, 2, 'forty thirty'],
    [0, 3, 'love forty'],
    [1, 3, 'fifteen forty'],
    [2, 3, 'thirty forty'],
    [3, 3, 'deuce'],
    [4, 0, 'game Ada'],
    [4, 1, 'game Ada'],
    [4, 2, 'game Ada'],
    [4, 3, 'advantage Ada'],
    [0, 4, 'game Bo'],
    [1, 4, 'game Bo'],
    [2, 4, 'game Bo'],
    [3, 4, 'advantage Bo'],
    [4, 4, 'deuce'],
    [5, 3, 'game Ada'],
    [3, 5, 'game Bo'],
    [5, 4, 'advantage Ada'],
    [4, 5, 'advantage Bo'],
    [5, 5, 'deuce'],
    [6, 4, 'game Ada'],
    [4, 6, 'game Bo'],
    [6, 5, 'advantage Ada'],
    [5, 6, 'advantage Bo'],
    [6, 6, 'deuce'],
];

foreach ($scores as [$first, $second, $said]) {
    test("$first to $second is $said", function () use ($first, $second, $said): void {
        assertSame($said, score(balls($first, $second), 'Ada', 'Bo'));
    });
}

/** In turns as long as both have balls left to win: in this order every score of the list can happen. */
function balls(int $first, int $second): string
{
    $both = min($first, $second);
    return str_repeat('12', $both) . str_repeat('1', $first - $both) . str_repeat('2', $second - $both);
}
