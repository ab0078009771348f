package tv.exstream.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The items whose files are gone. They keep their ids, and with them what was aired and measured, and are present again when the
/// file returns or turns up elsewhere. Thread-safe.
///
/// Live sources are never in it: they have no files.
public interface Trash {
    /// @param since when its file was found missing; [Instant#EPOCH] where nobody wrote it down
    record Gone(MediaId id, MediaKind kind, Title title, Path path, Instant since) {}

    /// Some of what is wanted, the latest first.
    ///
    /// @param total how many there are of all that is wanted
    record Stretch(int total, List<Gone> gone) {
        public Stretch {
            gone = List.copyOf(gone);
        }
    }

    Stretch list(GoneFilter wanted, int offset, int most);

    /// The same of what comes behind an item that was gone since then, also when it is not gone any more.
    Stretch behind(GoneFilter wanted, Instant since, MediaId id, int most);

    int count(GoneFilter wanted);

    /// Whether there is any of it.
    boolean has(GoneFilter wanted);

    /// A part of all of it.
    default Stretch list(int offset, int most) {
        return list(GoneFilter.ALL, offset, most);
    }

    default Stretch behind(Instant since, MediaId id, int most) {
        return behind(GoneFilter.ALL, since, id, most);
    }

    default int count() {
        return count(GoneFilter.ALL);
    }

    /// Forgets for good what is gone since before an instant, except what is in the timeline of a channel. Answers how many. What is
    /// gone since nobody knows when stays.
    int forget(Instant before);

    /// Those of them that are gone.
    List<Gone> among(Collection<MediaId> ids);

    /// Forgets one for good, unless it is in the timeline of a channel or not gone. Answers whether it did.
    boolean forget(MediaId id);

    /// Forgets some for good in one step, except what is in the timeline of a channel or not gone. Answers which.
    List<MediaId> forget(Collection<MediaId> ids);

    /// Forgets for good what is wanted of it, except what is in the timeline of a channel. Answers how many.
    int empty(GoneFilter wanted);

    /// The same of all of it.
    default int empty() {
        return empty(GoneFilter.ALL);
    }
}
