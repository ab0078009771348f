package tv.exstream.live;

import java.nio.ByteBuffer;
import java.util.Optional;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.SequenceParameterSet;

/// Tells whether a stream of H.264 and AAC already is in a house format, so that it is taken as it is.
///
/// @param profile the house format
public record HouseFit(Profile profile) {
    /// Baseline, Main and High; others are not decoded by every television.
    private static final int BASELINE = 66;

    private static final int MAIN = 77;
    private static final int HIGH = 100;

    /// Level 4.2, the most that set-top boxes decode.
    private static final int HIGHEST_LEVEL = 42;

    /// Why a picture does not fit; empty when it does.
    ///
    /// @param key one that decoding can start with
    public Optional<String> defect(AccessUnit.Video key) {
        if (!isUsual() || !key.codings().areLike(Codings.USUAL)) {
            return Optional.of("picture and sound are not H.264 of 8 bits and AAC, here or there");
        }
        return SequenceParameterSet.find(key.payload())
                .map(this::defect)
                .orElse(Optional.of("its parameters cannot be read"));
    }

    /// Why a sound does not fit; empty when it does.
    public Optional<String> defect(AccessUnit.Audio sound) {
        int channels = channels(sound.payload());
        boolean fits =
                sound.sampleRate() == profile.audio().sampleRate()
                        && channels == profile.audio().channels();
        return fits
                ? Optional.empty()
                : Optional.of(
                        "its sound has %d channels at %d Hz"
                                .formatted(channels, sound.sampleRate()));
    }

    /// Other house formats are encoded: nothing else is looked at closely enough.
    private boolean isUsual() {
        return profile.video().coding().codec() == VideoCodec.H264
                && profile.video().coding().bitDepth() == 8
                && profile.audio().codec() == AudioCodec.AAC;
    }

    private Optional<String> defect(SequenceParameterSet set) {
        VideoFormat house = profile.video();
        if (set.width() != house.width() || set.height() != house.height()) {
            return Optional.of("the size is %dx%d".formatted(set.width(), set.height()));
        }
        boolean known = set.profile() == BASELINE || set.profile() == MAIN || set.profile() == HIGH;
        if (!known || !set.planar420()) {
            return Optional.of("its profile is " + set.profile());
        }
        if (set.level() > HIGHEST_LEVEL) {
            return Optional.of("its level is " + set.level());
        }
        if (!set.progressive()) {
            return Optional.of("it is interlaced");
        }
        return set.square() ? Optional.empty() : Optional.of("its pixels are not square");
    }

    /// `channel_configuration` of the ADTS header, ISO/IEC 13818-7 clause 6.2.1.
    private static int channels(ByteBuffer frame) {
        return (frame.get(2) & 1) << 2 | (frame.get(3) & 0xFF) >> 6;
    }
}
