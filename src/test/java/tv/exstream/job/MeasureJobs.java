package tv.exstream.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.library.Findings.Finding;

/// Measuring for tests of others.
public final class MeasureJobs {
    private MeasureJobs() {}

    /// Nothing is to be measured.
    public static MeasureJob idle() {
        return new MeasureJob(InstantSource.fixed(Instant.EPOCH), Optional::empty);
    }

    /// One of four files was measured in two seconds, another failed, and somebody watches.
    public static MeasureJob waiting() {
        var job =
                new MeasureJob(
                        InstantSource.fixed(Instant.EPOCH), () -> Optional.of(Waiting.VIEWERS));
        job.counted(4);
        job.measured(Duration.ofSeconds(2));
        job.failed(new Finding(Path.of("/media/a.mkv").toString(), "it is no film"));
        return job;
    }
}
