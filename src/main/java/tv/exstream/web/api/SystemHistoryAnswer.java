package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How busy it was, in steps of equal length up to now.
///
/// @param from when the first step began
/// @param stepSeconds from one step to the next
/// @param values by name as in the answer for now, each from the oldest to the newest and all of the same length; null where nobody told
public record SystemHistoryAnswer(
        Instant from, int stepSeconds, Map<String, List<Double>> values) {}
