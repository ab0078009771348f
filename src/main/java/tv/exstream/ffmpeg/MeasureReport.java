package tv.exstream.ffmpeg;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.BreakFinder;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Quantity;

/// What a [MeasureRun] says, line by line. Owned by one thread.
public final class MeasureReport {
    private final MeasureRun run;
    private final BreakReport breaks = new BreakReport();
    private final LoudnessReport loudness = new LoudnessReport();
    private final PictureReport picture = new PictureReport();

    public MeasureReport(MeasureRun run) {
        this.run = run;
    }

    public void line(String line) {
        breaks.line(line);
        loudness.line(line);
        picture.line(line);
    }

    /// @param from when it is to count
    public Measurement measurement(Instant from) {
        MediaFile file = run.file();
        return new Measurement(
                from,
                file.picture().flatMap(picture::content),
                picture.scan(),
                loudness.sounds(),
                breaks(),
                "");
    }

    /// Of a run that failed. Where it may be interrupted is known up to there.
    public Measurement refusal(Instant from, String reason) {
        return new Measurement(
                from, Optional.empty(), Optional.empty(), List.of(), breaks(), reason);
    }

    private Optional<List<Duration>> breaks() {
        MediaFile file = run.file();
        if (!run.wanted().contains(Quantity.BREAKS)) {
            return Optional.empty();
        }
        return Optional.of(
                file.picture().isEmpty()
                        ? List.of()
                        : BreakFinder.breaks(breaks.black(), breaks.silent(file), file.duration()));
    }
}
