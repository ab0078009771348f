package tv.exstream.schedule.part;

import java.util.List;

/// Some parts of a kind, in order of their names.
///
/// @param total how many there are in all
public record PartPage(int total, List<Entry> entries) {
    public PartPage {
        entries = List.copyOf(entries);
    }

    /// @param uses how many parts and channels name it
    public record Entry(PartId id, Label label, int uses) {}
}
