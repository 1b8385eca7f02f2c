"""What has been published. Knows neither the desk nor the articles."""
