package tv.exstream.process;

import java.util.Optional;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FfmpegEvent;

/// How far a process is, by what it writes and reports. Written by the readers of its pipes, asked by any thread.
final class Progress {
    /// Set from the first report on; -1 before.
    private volatile long frames = -1;

    private volatile double speed;

    /// Owned by the watchdog.
    private long seenFrames = -1;

    /// Owned by the watchdog.
    private long seenBytes;

    /// When the watchdog last saw an advance, or nothing to blame; owned by it.
    private long advancedNanos = Long.MIN_VALUE;

    /// What a line of its standard error says; empty when that is nothing to watch for.
    Optional<FailureCause> hear(String line) {
        return FfmpegEvent.of(line).flatMap(this::hear);
    }

    private Optional<FailureCause> hear(FfmpegEvent event) {
        switch (event) {
            case FfmpegEvent.Made(long count) -> frames = count;
            case FfmpegEvent.Speed(double factor) -> speed = factor;
            case FfmpegEvent.Trouble(FailureCause cause) -> {
                return Optional.of(cause);
            }
            case FfmpegEvent.TimesWentBack _,
                    FfmpegEvent.Black _,
                    FfmpegEvent.Frozen _,
                    FfmpegEvent.Silent _ -> {}
        }
        return Optional.empty();
    }

    /// Frames that it has written by its own account; -1 when it does not report any.
    long frames() {
        return frames;
    }

    /// Seconds of media per second; 0 when it does not say.
    double speed() {
        return speed;
    }

    /// For how long its reader has been there for more and no new picture has come, in a process that had made pictures. Sound may go on.
    /// Called by the watchdog alone.
    ///
    /// @param bytes written so far
    /// @param isAwaited whether the reader waits now
    long standstillNanos(long bytes, boolean isAwaited, long now) {
        boolean isRead = isAwaited || bytes > seenBytes;
        if (frames <= 0 || frames != seenFrames || !isRead) {
            seenFrames = frames;
            advancedNanos = now;
        }
        seenBytes = bytes;
        return now - advancedNanos;
    }
}
