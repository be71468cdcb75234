use exercise::Framework;

#[test]
fn a_run_without_tests_has_no_results() {
    let framework = Framework::new();
    assert!(framework.run().is_empty());
}
