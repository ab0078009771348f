package tv.exstream.session;

/// How a viewer reached the channel.
public enum ViewerKind {
    /// An endless transport stream over HTTP.
    TRANSPORT_STREAM,
    /// A tuner of the HDHomeRun we pretend to be.
    HDHOMERUN,
    /// An HLS player; known only by its requests for playlists.
    HLS,
}
