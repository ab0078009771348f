package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Some of the media items that were asked for.
///
/// @param total how many there are
/// @param next what comes after these; absent when nothing does, and of lists that have no cursor
/// @param warnings what of the query matches nothing because it does not exist or cannot be read
public record MediaAnswer(
        int total, List<MediaEntry> items, Optional<String> next, List<String> warnings) {
    public MediaAnswer {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }
}
