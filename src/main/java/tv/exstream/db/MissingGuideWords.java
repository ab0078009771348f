package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_PROGRAMME;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;

/// Makes the words of what is shown of a guide from what is stored of it, where it was read by a server that made none. Used once, by one thread.
///
/// That is done bit by bit, since others write in between, and kept apart until it is complete, so that one who is interrupted leaves nothing that looks
/// as if it were all.
final class MissingGuideWords {
    /// As many as are in memory at once, and of their descriptions: their words are, too. They are those of a reading.
    private static final int MOST_PROGRAMMES = 10_000;

    private static final int MOST_LETTERS = 4_000_000;

    private final Database database;
    private final GuideId guide;

    MissingGuideWords(Database database, GuideId guide) {
        this.database = database;
        this.guide = guide;
    }

    /// Answers whether they were missing and are there now. They are not when another reading has begun meanwhile, which makes its own.
    boolean make() {
        Optional<Missing> missing = database.read(this::missing);
        return missing.isPresent() && make(missing.get());
    }

    /// The reading that is shown without words.
    ///
    /// @param begun the one that was begun last
    private record Missing(int reading, int begun) {
        /// Under which its words are kept until all are there; no reading has such a number.
        int apart() {
            return -reading;
        }
    }

    private Optional<Missing> missing(DSLContext sql) {
        var readings = new GuideReadings(sql, guide);
        var missing = new Missing(readings.shown(), readings.begun());
        boolean isMissing =
                sql.fetchExists(GUIDE_PROGRAMME, GuideReadings.isOf(guide, missing.reading()))
                        && !new GuideWordRows(sql, guide).has(missing.reading());
        return isMissing ? Optional.of(missing) : Optional.empty();
    }

    private boolean make(Missing missing) {
        if (!write(missing, words -> words.forget(missing.apart()))) {
            return false;
        }
        var left = new StoredProgrammes(database, guide, missing.reading());
        while (left.hasNext()) {
            Map<String, byte[]> packed = GuidePart.packed(some(left));
            if (!write(missing, words -> words.put(missing.apart(), packed))) {
                return false;
            }
        }
        return write(missing, words -> words.move(missing.apart(), missing.reading()));
    }

    /// Answers whether the reading is still that one.
    private boolean write(Missing missing, Consumer<GuideWordRows> work) {
        return database.write(
                sql -> {
                    boolean same = missing(sql).filter(missing::equals).isPresent();
                    if (same) {
                        work.accept(new GuideWordRows(sql, guide));
                    }
                    return same;
                });
    }

    /// What comes next; at least one.
    private static List<GuideProgramme> some(Iterator<GuideProgramme> left) {
        List<GuideProgramme> some = new ArrayList<>();
        int letters = 0;
        while (left.hasNext() && some.size() < MOST_PROGRAMMES && letters < MOST_LETTERS) {
            GuideProgramme next = left.next();
            some.add(next);
            letters += next.described().description().length();
        }
        return some;
    }
}
