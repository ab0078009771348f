package tv.exstream.iptv;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A programme as a guide of others has it. Immutable.
///
/// @param channel the id that the guide gives it
/// @param stop empty when it is not said
public record GuideProgramme(
        String channel, Instant start, Optional<Instant> stop, Described described) {
    public GuideProgramme {
        if (stop.filter(end -> !end.isAfter(start)).isPresent()) {
            throw new IllegalArgumentException("programme must end after its start: " + start);
        }
    }

    /// What is said of it; each but the title may be empty.
    ///
    /// @param date when it was made: `YYYY`, `YYYYMM` or `YYYYMMDD`
    /// @param onscreen which episode it is, for people
    /// @param xmltvNs the same for programs
    public record Described(
            String title,
            String subtitle,
            String description,
            List<String> categories,
            String date,
            String onscreen,
            String xmltvNs) {
        public Described {
            categories = List.copyOf(categories);
        }

        public static Described titled(String title) {
            return new Described(title, "", "", List.of(), "", "", "");
        }
    }
}
