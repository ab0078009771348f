package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import tv.exstream.collection.query.Page;
import tv.exstream.media.MediaId;

/// All present items by sort title, then by id, at one version of them: four bytes for each. Immutable.
final class TitleOrder {
    /// That of no version.
    static final TitleOrder NONE = new TitleOrder(-1, new int[0]);

    private static final String ORDER = "order by sort_title, media_id";

    private final long version;
    private final int[] ids;

    private TitleOrder(long version, int[] ids) {
        this.version = version;
        this.ids = ids;
    }

    static TitleOrder read(DSLContext sql, long version) {
        IntStream.Builder ids = IntStream.builder();
        sql.select(IdList.joined(sql, "media_id", ORDER))
                .from(MEDIA_SEARCH)
                .fetchOptional(0, String.class)
                .ifPresent(joined -> IdList.forEach(joined, ids::add));
        return new TitleOrder(version, ids.build().toArray());
    }

    boolean isOf(long other) {
        return version == other;
    }

    BitSet all() {
        BitSet all = new BitSet();
        IntStream.of(ids).forEach(all::set);
        return all;
    }

    /// Some of the items in a set, in this order.
    List<MediaId> some(BitSet set, Page page) {
        return IntStream.of(ids)
                .filter(set::get)
                .skip(page.offset())
                .limit(page.most())
                .mapToObj(MediaId::new)
                .toList();
    }
}
