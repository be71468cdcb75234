<?php

declare(strict_types=1);

function lcd(int $number): array
{
    throw new Exception('not written yet');
}
