package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;

/// What people have changed about single places of a timeline, the last change last.
public record EditsAnswer(List<EditEntry> edits) {
    public EditsAnswer {
        edits = List.copyOf(edits);
    }

    /// One change.
    ///
    /// @param id undoes it
    /// @param media the id of what is shown or passed over
    /// @param inPoint how far into the media item it begins, such as PT10M
    /// @param finish where its effect ends
    public record EditEntry(
            long id,
            Type type,
            long media,
            String title,
            String inPoint,
            Instant start,
            Instant finish) {}

    public enum Type {
        PIN,
        SKIP,
        REPLACE,
    }
}
