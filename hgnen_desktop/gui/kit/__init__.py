"""What several screens share: signs, lines and questions answered in place."""
