package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Record;
import tv.exstream.media.Trash.Gone;
import tv.exstream.media.Trash.Stretch;

/// Counts what is gone and keeps a stretch of it while it goes by, the latest first.
final class GoneTally {
    private final Predicate<Record> further;
    private final int most;
    private final List<Gone> kept = new ArrayList<>();
    private int skipped;
    private int total;

    private GoneTally(Predicate<Record> further, int offset, int most) {
        this.further = further;
        this.skipped = offset;
        this.most = most;
    }

    static GoneTally from(int offset, int most) {
        return new GoneTally(_ -> true, offset, most);
    }

    /// Keeps what comes behind an item that was gone since then.
    static GoneTally behind(long since, int id, int most) {
        return new GoneTally(row -> isBehind(row, since, id), 0, most);
    }

    private static boolean isBehind(Record row, long since, int id) {
        long at = row.get(MEDIA_ITEM.GONE_AT);
        return at < since || (at == since && row.get(MEDIA_ITEM.ID) < id);
    }

    void add(Record row) {
        total++;
        if (kept.size() == most || !further.test(row)) {
            return;
        }
        if (skipped > 0) {
            skipped--;
        } else {
            kept.add(GoneRows.gone(row));
        }
    }

    Stretch stretch() {
        return new Stretch(total, kept);
    }
}
