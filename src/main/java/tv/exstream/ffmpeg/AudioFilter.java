package tv.exstream.ffmpeg;

import java.util.Optional;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Loudness;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.VideoFormat;

/// One step that sound goes through, or makes a picture of it.
public sealed interface AudioFilter extends Filter {
    /// Bring sound to a sample rate, fill its gaps with silence, and start it at a sample, counted from time zero; it may be negative.
    record Resample(AudioFormat format, long firstSample) implements AudioFilter {}

    /// Bring sound to a sample rate, fill its gaps with silence, and take drift out little by little.
    record Follow(AudioFormat format) implements AudioFilter {}

    /// Mix to the house layout as its downmix says.
    ///
    /// @param channels of what comes in
    record Mix(int channels, AudioFormat format) implements AudioFilter {}

    /// Bring sound to a loudness by EBU R 128: by one factor where it was measured and its peaks and its
    /// range allow that, else little by little.
    record Loud(Loudness target, Optional<MeasuredLoudness> measured, int sampleRate)
            implements AudioFilter {}

    /// Bring to the house layout, mixing down or up where it is another.
    record Layout(AudioFormat format) implements AudioFilter {}

    /// Silence without end, from time zero on.
    record Silence(AudioFormat format) implements AudioFilter {}

    /// Number the samples that are left from here.
    record StartAt(long firstSample) implements AudioFilter {}

    /// Follow the sound with silence without end.
    record PadWithSilence() implements AudioFilter {}

    /// Keep the samples `[from, to)`, counted from the first there is.
    record Samples(long from, long to) implements AudioFilter {}

    /// In frames of so many samples each but for the last.
    record FramesOf(int samples) implements AudioFilter {}

    /// The same sound twice.
    record Twice() implements AudioFilter {}

    /// A moving picture of the sound.
    record Waves(VideoFormat format) implements AudioFilter {}

    @Override
    default String text() {
        return switch (this) {
            case Resample(AudioFormat format, long firstSample) ->
                    "aresample=%d:async=1:first_pts=%d".formatted(format.sampleRate(), firstSample);
            case Follow(AudioFormat format) ->
                    "aresample=%d:async=1000".formatted(format.sampleRate());
            case Mix(int channels, AudioFormat format) -> new MixText(format).text(channels);
            case Loud loud -> loudness(loud);
            case Layout(AudioFormat format) ->
                    "aformat=sample_fmts=fltp:channel_layouts=" + layout(format);
            case Silence(AudioFormat format) ->
                    "anullsrc=r=%d:cl=%s".formatted(format.sampleRate(), layout(format));
            case StartAt(long firstSample) -> "asetpts=N%+d".formatted(firstSample);
            case PadWithSilence() -> "apad";
            case Samples(long from, long to) ->
                    "atrim=start_sample=%d:end_sample=%d".formatted(from, to);
            case FramesOf(int samples) -> "asetnsamples=n=%d:p=0".formatted(samples);
            case Twice() -> "asplit";
            case Waves(VideoFormat format) ->
                    "showwaves=s=%dx%d:r=%s:mode=cline:colors=0x3B82F6"
                            .formatted(format.width(), format.height() / 4, format.rate());
        };
    }

    /// It works at 192 kHz to find true peaks.
    private static String loudness(Loud loud) {
        Loudness target = loud.target();
        String wanted =
                "loudnorm=I=%s:TP=%s:LRA=%s"
                        .formatted(target.integratedLufs(), target.truePeakDb(), target.rangeLu());
        String known =
                loud.measured()
                        .map(
                                measured ->
                                        ":measured_I=%s:measured_TP=%s:measured_LRA=%s:measured_thresh=%s:linear=true"
                                                .formatted(
                                                        measured.integratedLufs(),
                                                        measured.truePeakDb(),
                                                        measured.rangeLu(),
                                                        measured.thresholdLufs()))
                        .orElse("");
        return wanted + known + ",aresample=" + loud.sampleRate();
    }

    private static String layout(AudioFormat format) {
        return switch (format.channels()) {
            case 1 -> "mono";
            case 6 -> "5.1";
            case 8 -> "7.1";
            default -> "stereo";
        };
    }
}
