"""The iBCF Scheme Tracker: the domain and the application."""
