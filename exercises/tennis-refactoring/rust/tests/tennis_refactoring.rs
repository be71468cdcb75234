use exercise::score;

const SCORES: &[(usize, usize, &str)] = &[
    (0, 0, "love all"),
    (1, 0, "fifteen love"),
    (2, 0, "thirty love"),
    (3, 0, "forty love"),
    (0, 1, "love fifteen"),
    (1, 1, "fifteen all"),
    (2, 1, "thirty fifteen"),
    (3, 1, "forty fifteen"),
    (0, 2, "love thirty"),
    (1, 2, "fifteen thirty"),
    (2, 2, "thirty all"),
    (3, 2, "forty thirty"),
    (0, 3, "love forty"),
    (1, 3, "fifteen forty"),
    (2, 3, "thirty forty"),
    (3, 3, "deuce"),
    (4, 0, "game Ada"),
    (4, 1, "game Ada"),
    (4, 2, "game Ada"),
    (4, 3, "advantage Ada"),
    (0, 4, "game Bo"),
    (1, 4, "game Bo"),
    (2, 4, "game Bo"),
    (3, 4, "advantage Bo"),
    (4, 4, "deuce"),
    (5, 3, "game Ada"),
    (3, 5, "game Bo"),
    (5, 4, "advantage Ada"),
    (4, 5, "advantage Bo"),
    (5, 5, "deuce"),
    (6, 4, "game Ada"),
    (4, 6, "game Bo"),
    (6, 5, "advantage Ada"),
    (5, 6, "advantage Bo"),
    (6, 6, "deuce"),
];

#[test]
fn every_score_is_said_as_before() {
    for (first, second, said) in SCORES {
        assert_eq!(
            &score(&balls(*first, *second), "Ada", "Bo"),
            said,
            "{} to {}",
            first,
            second
        );
    }
}

/// In turns as long as both have balls left to win: in this order every score of the list can happen.
fn balls(first: usize, second: usize) -> String {
    let both = first.min(second);
    "12".repeat(both) + &"1".repeat(first - both) + &"2".repeat(second - both)
}
