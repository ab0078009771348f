package tv.exstream.webhook;

/// Identifies a webhook; given by the repository, starting at 1 and never used again. Immutable.
public record WebhookId(int value) implements Comparable<WebhookId> {
    public WebhookId {
        if (value < 1) {
            throw new IllegalArgumentException("webhook id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(WebhookId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
