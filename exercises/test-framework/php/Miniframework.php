<?php

declare(strict_types=1);

class Miniframework
{
    public function __construct()
    {
        throw new Exception('not written yet');
    }

    public function run(): array
    {
        return [];
    }
}
