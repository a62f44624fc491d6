"""Taking a guideline pack from elsewhere into use: what it would change, whether it holds, and the switch."""
