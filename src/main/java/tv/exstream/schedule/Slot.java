package tv.exstream.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What an agenda has at a time of day.
///
/// @param length how long; until the next slot of the agenda when absent
/// @param lateness by how much it may begin late; absent for any delay before its end. Beyond that it is left out
/// @param bounds how it limits what is in it
public record Slot(
        String name,
        LocalTime start,
        Optional<Duration> length,
        Optional<Duration> lateness,
        Bounds bounds,
        List<Instruction> body,
        Rest rest,
        Manner manner) {
    public Slot {
        body = List.copyOf(body);
    }

    public Slot(
            String name,
            LocalTime start,
            Optional<Duration> length,
            Optional<Duration> lateness,
            Bounds bounds,
            List<Instruction> body,
            Rest rest) {
        this(name, start, length, lateness, bounds, body, rest, Manner.PUNCTUAL);
    }
}
