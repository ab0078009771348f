package tv.exstream.ffmpeg;

import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;

/// What an encoder is to make.
///
/// @param longestGop frames; key frames come where they are asked for, and after so many at the latest
public record Encoding(VideoFormat format, Latency latency, int longestGop) {
    /// How much worse a picture looks at twice the number of an encoder's constant quality: six steps halve the bit rate.
    private static final double STEPS_PER_HALF = 6;

    /// What the usual quality takes of the peak, where only an average can be asked for.
    private static final double USUAL_SHARE = 0.75;

    /// x265 and its like show at three steps more what x264 shows.
    private static final int HEVC_STEPS = 3;

    /// Whether a frame leaves the encoder at once or waits for what follows it.
    public enum Latency {
        /// B-frames and lookahead: smaller.
        NORMAL,
        /// Nothing waits for anything: sooner.
        ZERO
    }

    VideoCoding coding() {
        return format.coding();
    }

    int maxKbps() {
        return format.bitrateKbps();
    }

    /// The quality on the codec's own scale.
    int quality() {
        int steps =
                switch (coding().codec()) {
                    case H264, MPEG2 -> 0;
                    case HEVC -> HEVC_STEPS;
                };
        return Math.min(51, coding().quality() + steps);
    }

    /// The average bit rate for encoders that know no constant quality: three quarters of the peak at the usual quality, and half of
    /// that six steps below.
    int averageKbps() {
        int worse = coding().quality() - VideoCoding.USUAL.quality();
        double wanted = maxKbps() * USUAL_SHARE * Math.pow(2, -worse / STEPS_PER_HALF);
        return Math.toIntExact(Math.round(Math.clamp(wanted, 100.0, maxKbps())));
    }

    /// How many pictures in a row may refer to later ones. Two keep the delay of decoding within what we allow for.
    int bFrames() {
        return coding().bFrames() && latency == Latency.NORMAL ? 2 : 0;
    }
}
