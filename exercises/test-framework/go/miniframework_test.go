package miniframework

import "testing"

func TestARunWithoutTestsHasNoResults(t *testing.T) {
	framework := NewFramework()
	if got := framework.Run(); len(got) != 0 {
		t.Errorf("got %v, want none", got)
	}
}
