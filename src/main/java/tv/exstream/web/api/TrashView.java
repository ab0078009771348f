package tv.exstream.web.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaId;
import tv.exstream.media.Trash;
import tv.exstream.media.Trash.Gone;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.api.TrashAnswer.EmptiedAnswer;
import tv.exstream.web.api.TrashAnswer.GoneEntry;
import tv.exstream.web.change.Testimony;

/// What is known of files that are gone. Thread-safe.
public record TrashView(Trash trash, LookingAgain looking) {
    /// Some of what is wanted of it, the latest first.
    ///
    /// @throws ProblemException INVALID_VALUE when no library or source has the name that is asked for
    public TrashAnswer list(TrashParameters wanted, int offset, int limit) {
        return list(wanted, ListPart.at(offset, limit));
    }

    TrashAnswer list(TrashParameters wanted, ListPart part) {
        GoneFilter filter = filter(wanted);
        var latest = new LatestFirst(trash, filter);
        var some = part.read(latest);
        return new TrashAnswer(
                latest.total, some.entries().stream().map(GoneEntry::of).toList(), some.next());
    }

    GoneFilter filter(TrashParameters wanted) {
        Optional<List<Path>> under =
                Optional.of(wanted.source())
                        .filter(name -> !name.isEmpty())
                        .map(name -> looking.folders(name).orElseThrow(() -> unknownSource(name)));
        return new GoneFilter(wanted.q(), wanted.kind(), under);
    }

    private static ProblemException unknownSource(String name) {
        return ProblemException.of(Problem.INVALID_VALUE, Objection.SOURCE_NAME_UNKNOWN, name);
    }

    /// What is wanted of it.
    private static final class LatestFirst implements ListPart.Listed<Gone> {
        private final Trash trash;
        private final GoneFilter wanted;

        /// How many there are of it, found with a part: who looks for words looks at all of them once.
        private int total;

        LatestFirst(Trash trash, GoneFilter wanted) {
            this.trash = trash;
            this.wanted = wanted;
        }

        @Override
        public String order() {
            return "trash by -since";
        }

        @Override
        public List<Gone> from(int offset, int most) {
            return counted(trash.list(wanted, offset, most));
        }

        private List<Gone> counted(Trash.Stretch some) {
            total = some.total();
            return some.gone();
        }

        @Override
        public List<Gone> behind(Cursor last, int most) {
            Instant since = Instant.ofEpochMilli(last.number(0));
            MediaId id = last.key(1, text -> new MediaId(Long.parseLong(text)));
            return counted(trash.behind(wanted, since, id, most));
        }

        @Override
        public List<String> keys(Gone gone) {
            return List.of(Long.toString(gone.since().toEpochMilli()), gone.id().toString());
        }
    }

    EmptiedAnswer empty() {
        Testimony.before(TrashAnswer.told(trash, GoneFilter.ALL));
        return new EmptiedAnswer(trash.empty(), trash.count());
    }

    /// @throws ProblemException MEDIA_NOT_FOUND when it is not among what is gone
    EmptiedAnswer forget(long id) {
        List<Gone> found = id < 1 ? List.of() : trash.among(List.of(new MediaId(id)));
        if (found.isEmpty()) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_GONE_ITEM, id);
        }
        Testimony.before(TrashAnswer.told(found));
        return trash.forget(new MediaId(id)) ? new EmptiedAnswer(1, 0) : new EmptiedAnswer(0, 1);
    }
}
