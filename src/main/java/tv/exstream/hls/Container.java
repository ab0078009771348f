package tv.exstream.hls;

/// What segments are packed in.
public enum Container {
    /// MPEG-TS, which every player knows.
    TRANSPORT_STREAM(".ts"),
    /// Fragmented MP4 (CMAF), which browsers take as it is, and which HEVC needs in most players.
    FRAGMENTED_MP4(".m4s");

    private final String ending;

    Container(String ending) {
        this.ending = ending;
    }

    /// How the names of segments end.
    String ending() {
        return ending;
    }
}
