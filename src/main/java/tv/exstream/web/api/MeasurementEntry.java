package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.Crop;
import tv.exstream.media.Measurement;
import tv.exstream.media.VideoStream.Scan;

/// What was found out about a file by decoding it.
///
/// @param from what begins then or later is shown as it was measured
/// @param content the picture without black bars, in pixels; absent where it has none or nothing is certain
/// @param scan how the lines of the picture were taken; absent where nothing is certain
/// @param loudness of each stream of sound that is not silent
/// @param breaks where it is black and silent at once, such as PT10M; absent when nobody has looked
/// @param refusal why it could not be measured, which is not tried again until the file changes; absent when it was
public record MeasurementEntry(
        Instant from,
        Optional<Crop> content,
        Optional<Scan> scan,
        List<LoudnessEntry> loudness,
        Optional<List<String>> breaks,
        Optional<String> refusal) {
    public MeasurementEntry {
        loudness = List.copyOf(loudness);
        breaks = breaks.map(List::copyOf);
    }

    /// By EBU R 128.
    ///
    /// @param stream its number in the file
    /// @param truePeakDb above 0 where it clips
    public record LoudnessEntry(
            int stream,
            double integratedLufs,
            double truePeakDb,
            double rangeLu,
            double thresholdLufs) {
        private static LoudnessEntry of(Measurement.Sound sound) {
            return new LoudnessEntry(
                    sound.stream(),
                    sound.loudness().integratedLufs(),
                    sound.loudness().truePeakDb(),
                    sound.loudness().rangeLu(),
                    sound.loudness().thresholdLufs());
        }
    }

    static MeasurementEntry of(Measurement measurement) {
        return new MeasurementEntry(
                measurement.from(),
                measurement.content(),
                measurement.scan(),
                measurement.sounds().stream().map(LoudnessEntry::of).toList(),
                measurement.breaks().map(all -> all.stream().map(Duration::toString).toList()),
                Optional.of(measurement.refusal()).filter(reason -> !reason.isEmpty()));
    }
}
