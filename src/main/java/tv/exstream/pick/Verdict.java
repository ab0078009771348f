package tv.exstream.pick;

import java.util.List;
import java.util.Optional;

/// What was found for and against one stream.
///
/// @param stream its number in the file
/// @param total the sum of the points
/// @param points in the order of the documentation; may be empty
/// @param excluded why it was no candidate; empty when it was one
public record Verdict(
        int stream, boolean chosen, int total, List<Points> points, Optional<Reason> excluded) {
    public Verdict {
        points = List.copyOf(points);
    }
}
