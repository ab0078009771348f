package tv.exstream.webhook;

/// Identifies a delivery; given by the repository, starting at 1 and never used again. Immutable.
public record DeliveryId(int value) implements Comparable<DeliveryId> {
    public DeliveryId {
        if (value < 1) {
            throw new IllegalArgumentException("delivery id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(DeliveryId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
