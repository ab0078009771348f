package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Trash.Gone;

/// Some of the items whose files are gone.
///
/// @param total how many there are
/// @param next asks for what comes after these; absent when nothing does
public record TrashAnswer(int total, List<GoneEntry> items, Optional<String> next) {
    public TrashAnswer {
        items = List.copyOf(items);
    }

    /// @param since when the file was found missing; absent where that is not known
    public record GoneEntry(
            long id,
            MediaKind kind,
            String name,
            Optional<String> show,
            String path,
            Optional<Instant> since) {
        static GoneEntry of(Gone gone) {
            return new GoneEntry(
                    gone.id().value(),
                    gone.kind(),
                    gone.title().name(),
                    Optional.of(gone.title().show()).filter(show -> !show.isEmpty()),
                    gone.path().toString(),
                    Optional.of(gone.since()).filter(since -> !since.equals(Instant.EPOCH)));
        }
    }

    /// @param forgotten how many were
    /// @param kept how many are left, because the timeline of a channel has them
    public record EmptiedAnswer(int forgotten, int kept) {}
}
