"""The month's traffic in the window: issuing packs, taking returns in, chasing, sending back."""
