package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Some of the parts of a kind, by name.
///
/// @param total how many there are in all
/// @param offset how many were left out at the front; 0 with a cursor
/// @param next asks for what comes after these; absent when nothing does
public record PartsAnswer(
        int total, int offset, int limit, List<PartEntry> parts, Optional<String> next) {
    public PartsAnswer {
        parts = List.copyOf(parts);
    }

    /// @param use how rules name it, such as `blocks/12`
    /// @param group empty for none
    /// @param uses how many parts and channels name it
    public record PartEntry(long id, String use, String name, String group, int uses) {}
}
