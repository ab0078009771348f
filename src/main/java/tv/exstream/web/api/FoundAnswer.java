package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a search in the guide found, by start.
///
/// @param now the server's clock
/// @param next asks for what comes after these; empty when nothing does
/// @param complete false when so much is called like that that only a part of it was looked for
public record FoundAnswer(
        Instant now, List<FoundEntry> programmes, Optional<String> next, boolean complete) {
    public FoundAnswer {
        programmes = List.copyOf(programmes);
    }

    /// A programme on a channel.
    public record FoundEntry(String number, String name, ProgrammeEntry programme) {}
}
