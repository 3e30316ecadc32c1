"""Parts that pages are made of: functions that return components."""
