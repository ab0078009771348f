package tv.exstream.relay;

/// What is known of the live sources that are joined. Thread-safe.
public interface JoinedSources {
    RelaysSnapshot snapshot();
}
