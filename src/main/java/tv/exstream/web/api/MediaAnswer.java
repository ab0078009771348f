package tv.exstream.web.api;

import java.util.List;

/// Some of the media items that were asked for.
///
/// @param total how many there are
/// @param warnings what of the query matches nothing because it does not exist or cannot be read
public record MediaAnswer(int total, List<MediaEntry> items, List<String> warnings) {
    public MediaAnswer {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }
}
