package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;

/// What a channel shows at an instant, and when else that is on.
///
/// @param now the server's clock
/// @param number of the channel
/// @param name of the channel
/// @param others by start: those that are not over, on channels that are not hidden; not all when there are very many
public record ProgrammeAnswer(
        Instant now,
        String number,
        String name,
        ProgrammeEntry programme,
        List<AirtimeEntry> others) {
    public ProgrammeAnswer {
        others = List.copyOf(others);
    }

    /// Another time at which the same is on.
    public record AirtimeEntry(String number, String name, Instant start, Instant finish) {}
}
