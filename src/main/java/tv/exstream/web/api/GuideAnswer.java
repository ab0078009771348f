package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;

/// A part of the guide.
///
/// @param now the server's clock
/// @param to the first instant that is no longer part of it
/// @param total how many channels there are beyond this page
/// @param channels by number
public record GuideAnswer(
        Instant now,
        Instant from,
        Instant to,
        int total,
        int offset,
        int limit,
        List<GuideRow> channels) {
    public GuideAnswer {
        channels = List.copyOf(channels);
    }

    /// A channel's programmes that overlap the range, in order of time and without holes.
    public record GuideRow(String number, String name, List<ProgrammeEntry> programmes) {
        public GuideRow {
            programmes = List.copyOf(programmes);
        }
    }
}
