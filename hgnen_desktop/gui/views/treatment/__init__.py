"""The treatment page: the questions of the situation, each with its answers and what the clinician decides."""
