package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Some of what a rerun collection has shown, the first one first.
///
/// @param total how many items it has shown
/// @param next asks for what comes after these; absent when nothing does
public record FirstRunsAnswer(int total, List<FirstRunEntry> shown, Optional<String> next) {
    public FirstRunsAnswer {
        shown = List.copyOf(shown);
    }

    /// @param title as the guide calls it; the id in words when the media item is gone
    /// @param at when it was shown for the first time
    public record FirstRunEntry(long media, String title, Instant at) {}
}
