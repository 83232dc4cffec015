"""Speed and memory, never asserted in tests: `make bench` prints ratios against something measured in the same run."""
