"""What is promised and what is told as done: by tense and frame, with owner, group and score."""
