package tv.exstream.ffmpeg;

import tv.exstream.media.AudioFormat;
import tv.exstream.media.VideoFormat;

/// One step that sound goes through, or makes a picture of it.
public sealed interface AudioFilter extends Filter {
    /// Bring sound to a sample rate, fill its gaps with silence, and start it at a sample, counted from time zero; it may be negative.
    record Resample(AudioFormat format, long firstSample) implements AudioFilter {}

    /// Mix down or up to the house layout.
    record Layout(AudioFormat format) implements AudioFilter {}

    /// Silence without end, from time zero on.
    record Silence(AudioFormat format) implements AudioFilter {}

    /// Number the samples that are left from here.
    record StartAt(long firstSample) implements AudioFilter {}

    /// Follow the sound with silence without end.
    record PadWithSilence() implements AudioFilter {}

    /// Keep the samples `[from, to)`, counted from the first there is.
    record Samples(long from, long to) implements AudioFilter {}

    /// The same sound twice.
    record Twice() implements AudioFilter {}

    /// A moving picture of the sound.
    record Waves(VideoFormat format) implements AudioFilter {}

    @Override
    default String text() {
        return switch (this) {
            case Resample(AudioFormat format, long firstSample) ->
                    "aresample=%d:async=1:first_pts=%d".formatted(format.sampleRate(), firstSample);
            case Layout(AudioFormat format) ->
                    "aformat=sample_fmts=fltp:channel_layouts=" + layout(format);
            case Silence(AudioFormat format) ->
                    "anullsrc=r=%d:cl=%s".formatted(format.sampleRate(), layout(format));
            case StartAt(long firstSample) -> "asetpts=N%+d".formatted(firstSample);
            case PadWithSilence() -> "apad";
            case Samples(long from, long to) ->
                    "atrim=start_sample=%d:end_sample=%d".formatted(from, to);
            case Twice() -> "asplit";
            case Waves(VideoFormat format) ->
                    "showwaves=s=%dx%d:r=%s:mode=cline:colors=0x3B82F6"
                            .formatted(format.width(), format.height() / 4, format.rate());
        };
    }

    private static String layout(AudioFormat format) {
        return format.channels() == 1 ? "mono" : "stereo";
    }
}
