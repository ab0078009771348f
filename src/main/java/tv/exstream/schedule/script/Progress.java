package tv.exstream.schedule.script;

import java.time.Instant;

/// How far a script has come.
///
/// @param start where the timeline ended before
/// @param now where the next step begins
/// @param finish up to where it is wanted
public record Progress(Instant start, Instant now, Instant finish) {
    public boolean isDone() {
        return !now.isBefore(finish);
    }
}
