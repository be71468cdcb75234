<?php

declare(strict_types=1);

class Turnstile
{
    public function __construct()
    {
        throw new Exception('not written yet');
    }

    public function state(): string
    {
        return '';
    }
}
