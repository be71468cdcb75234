<?php

declare(strict_types=1);

function tick(array $game): array
{
    throw new Exception('not written yet');
}
