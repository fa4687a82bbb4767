"""The programme's lists and settings: areas, people, what the ratings mean, and how it works."""
