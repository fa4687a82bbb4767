"""Sealed months: each version of a row once, salted digests, and a hash chain over the seals."""
