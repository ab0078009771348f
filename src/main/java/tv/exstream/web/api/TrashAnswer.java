package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Trash;
import tv.exstream.media.Trash.Gone;

/// Some of the items whose files are gone.
///
/// @param total how many there are
/// @param next asks for what comes after these; absent when nothing does
public record TrashAnswer(int total, List<GoneEntry> items, Optional<String> next) {
    /// Of what there is, the record of changes has so many, and how many there were. Arbitrary.
    private static final int MOST_TOLD = 500;

    public TrashAnswer {
        items = List.copyOf(items);
    }

    /// What the record of changes has of what is wanted.
    static TrashAnswer told(Trash trash, GoneFilter wanted) {
        Trash.Stretch first = trash.list(wanted, 0, MOST_TOLD);
        return told(first.total(), first.gone());
    }

    /// The same of what is named.
    static TrashAnswer told(List<Gone> all) {
        return told(all.size(), all);
    }

    private static TrashAnswer told(int total, List<Gone> some) {
        return new TrashAnswer(total, some.stream().map(GoneEntry::of).toList(), Optional.empty());
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
