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
                };
        return new Codings(video, audio, TrackLabels.of(profile));
    }
}
