package tv.exstream.channelfile;

import java.util.List;

/// What comes of a file of channels.
///
/// @param done whether it was carried out
/// @param entries what the file has, in the order in which it is carried out
/// @param flaws what stands in the way, or what was left out because it is not here
public record Imported(boolean done, List<Entry> entries, List<Flaw> flaws) {
    public Imported {
        entries = List.copyOf(entries);
        flaws = List.copyOf(flaws);
    }

    /// One thing in a file.
    ///
    /// @param kind `channel`, `collection`, or that of a part, such as `fillers`
    /// @param name of a channel its number
    /// @param title what people call it
    /// @param changes what of it becomes another, by the words of the file
    public record Entry(
            String kind, String name, String title, Outcome outcome, List<String> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    public enum Outcome {
        MADE,
        CHANGED,
        LEFT
    }
}
