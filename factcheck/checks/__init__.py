"""Checks: one module each, found by walking this folder."""
