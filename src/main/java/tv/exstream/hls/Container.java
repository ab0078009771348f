package tv.exstream.hls;

import tv.exstream.media.AudioCodec;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;

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

    /// What players of this format expect when they do not say: HEVC is specified for fragmented MP4 only.
    public static Container usual(Profile profile) {
        return switch (profile.video().coding().codec()) {
            case H264, MPEG2 -> TRANSPORT_STREAM;
            case HEVC -> FRAGMENTED_MP4;
        };
    }

    /// Whether it can hold what this format is coded in.
    public boolean holds(Profile profile) {
        boolean old =
                profile.video().coding().codec() == VideoCodec.MPEG2
                        || profile.audio().codec() == AudioCodec.MP2;
        return this == TRANSPORT_STREAM || !old;
    }

    /// How the names of segments end.
    String ending() {
        return ending;
    }
}
