package tv.exstream.source;

/// A source as it is known. Immutable.
public record Source(SourceId id, SourceSettings settings) {
    public String name() {
        return settings.name();
    }

    public Origin origin() {
        return settings.origin();
    }
}
