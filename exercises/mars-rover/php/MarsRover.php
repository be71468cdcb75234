<?php

declare(strict_types=1);

function drive(array $rover, string $commands): array
{
    throw new Exception('not written yet');
}
