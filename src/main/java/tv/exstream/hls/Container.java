package tv.exstream.hls;

import tv.exstream.media.AudioCodec;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;

/// What segments are packed in.
public enum Container {
    /// MPEG-TS, which every player knows.
    TRANSPORT_STREAM(".ts"),
    /// Fragmented MP4 (CMAF), which browsers take as it is, and which HEVC and Opus need in most players.
    FRAGMENTED_MP4(".m4s");

    private final String ending;

    Container(String ending) {
        this.ending = ending;
    }

    /// What players of this format expect when they do not say: HEVC and Opus are specified for fragmented MP4 only.
    public static Container usual(Profile profile) {
        boolean recent =
                profile.video().coding().codec() == VideoCodec.HEVC
                        || profile.audio().codec() == AudioCodec.OPUS;
        return recent && FRAGMENTED_MP4.holds(profile) ? FRAGMENTED_MP4 : TRANSPORT_STREAM;
    }

    /// What players expect of who may choose the sound: they choose between playlists, which fragmented MP4 has for each track.
    public static Container toChooseFrom(Profile profile) {
        boolean several = profile.tracks().size() > 1 && FRAGMENTED_MP4.holds(profile);
        return several ? FRAGMENTED_MP4 : usual(profile);
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
