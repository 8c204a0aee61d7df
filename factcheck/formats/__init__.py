"""Input and output formats: one module each, found by walking this folder."""
