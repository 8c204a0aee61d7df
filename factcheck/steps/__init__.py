"""The steps of a comparison, one module per arrow; none imports another (`factcheck.pipeline` joins them)."""
