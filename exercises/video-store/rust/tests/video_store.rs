use exercise::{total, Rental};

#[test]
fn a_regular_film_for_one_day_costs_2_pounds() {
    let rental = Rental {
        title: "The Long Tea Break".to_string(),
        kind: "regular".to_string(),
        days: 1,
    };
    assert_eq!(total(&[rental]), 2.0);
}
