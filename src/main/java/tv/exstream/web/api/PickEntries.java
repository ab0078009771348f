package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.Selection.Pick;

/// Some of what a person has picked, in the order of the collection.
///
/// @param total how many picks there are
/// @param customOrder whether that order stands above the one of the rule that plays them
/// @param next asks for what comes after these; absent when nothing does
public record PickEntries(
        int total, boolean customOrder, List<PickEntry> picks, Optional<String> next) {
    public PickEntries {
        picks = List.copyOf(picks);
    }

    /// @param title what people call it
    /// @param present whether anything of it is there at the moment
    public record PickEntry(Pick pick, String title, boolean present) {}
}
