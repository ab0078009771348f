package tv.exstream.rendition;

import tv.exstream.media.Profile;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.StreamCoding;

/// What the streams of a house format are called in a transport stream.
final class HouseCodings {
    private HouseCodings() {}

    static Codings of(Profile profile) {
        StreamCoding video =
                switch (profile.video().coding().codec()) {
                    case H264 -> StreamCoding.H264;
                    case HEVC -> StreamCoding.HEVC;
                    case MPEG2 -> StreamCoding.MPEG2_VIDEO;
                };
        StreamCoding audio =
                switch (profile.audio().codec()) {
                    case AAC -> StreamCoding.AAC_ADTS;
                    case AC3 -> StreamCoding.AC3;
                    case EAC3 -> StreamCoding.EAC3;
                    case MP2 -> StreamCoding.MPEG_AUDIO;
                    case OPUS -> opus(profile.audio().channels());
                };
        return new Codings(video, audio, TrackLabels.of(profile));
    }

    private static StreamCoding opus(int channels) {
        return switch (channels) {
            case 1 -> StreamCoding.OPUS_MONO;
            case 2 -> StreamCoding.OPUS_STEREO;
            case 6 -> StreamCoding.OPUS_5_1;
            default -> StreamCoding.OPUS_7_1;
        };
    }
}
