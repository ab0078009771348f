package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import tv.exstream.db.JooqLiveSources.Addresses;
import tv.exstream.live.LiveMedia;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.source.SourceId;

/// The live sources that one source brings, within one transaction.
final class BroughtLiveSources {
    private final DSLContext sql;
    private final SourceId owner;

    /// What is stored.
    private record Known(int number, MediaId media, LiveSource source) {}

    BroughtLiveSources(DSLContext sql, SourceId owner) {
        this.sql = sql;
        this.owner = owner;
    }

    List<MediaId> replace(List<Brought> wanted) {
        Map<String, Known> known = known();
        List<MediaId> changes = new ArrayList<>();
        List<Brought> added = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Brought each : wanted) {
            keys.add(each.key());
            Known before = known.get(each.key());
            if (before == null) {
                added.add(each);
            } else if (!before.source().equals(each.source())) {
                change(before, each);
                changes.add(before.media());
            }
        }
        changes.addAll(add(added));
        known.keySet().removeAll(keys);
        known.values().forEach(gone -> changes.add(gone.media()));
        remove(known);
        return changes;
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        sql.select(LIVE_SOURCE.fields())
                .from(LIVE_SOURCE)
                .where(LIVE_SOURCE.SOURCE_ID.eq(owner.value()))
                .forEach(row -> known.put(row.get(LIVE_SOURCE.SOURCE_KEY), known(row)));
        return known;
    }

    private static Known known(Record row) {
        return new Known(
                row.get(LIVE_SOURCE.ID),
                new MediaId(row.get(LIVE_SOURCE.MEDIA_ID)),
                JooqLiveSources.source(row));
    }

    private void change(Known known, Brought wanted) {
        LiveSource source = wanted.source();
        int _ =
                sql.update(LIVE_SOURCE)
                        .set(LIVE_SOURCE.NAME, source.name())
                        .set(LIVE_SOURCE.ADDRESSES, JsonColumn.write(Addresses.of(source)))
                        .set(LIVE_SOURCE.PROGRAMME_SECONDS, JooqLiveSources.seconds(source))
                        .set(LIVE_SOURCE.CONNECTIONS, source.connections())
                        .set(LIVE_SOURCE.HEADERS, JsonColumn.write(source.headers()))
                        .set(LIVE_SOURCE.ACCOUNT, source.account())
                        .where(LIVE_SOURCE.ID.eq(known.number()))
                        .execute();
        var _ = new MediaItemWrites(sql).upsert(List.of(found(wanted)));
    }

    /// What was there once has its media item still.
    private List<MediaId> add(List<Brought> added) {
        List<MediaId> ids = new ArrayList<>();
        for (List<Brought> some : Portions.of(added)) {
            List<Found> found = some.stream().map(this::found).toList();
            List<MediaItem> items = new MediaItemWrites(sql).upsert(found);
            insert(some, items);
            items.forEach(item -> ids.add(item.id()));
        }
        return ids;
    }

    private void insert(List<Brought> added, List<MediaItem> items) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        LIVE_SOURCE,
                                        LIVE_SOURCE.MEDIA_ID,
                                        LIVE_SOURCE.NAME,
                                        LIVE_SOURCE.ADDRESSES,
                                        LIVE_SOURCE.PROGRAMME_SECONDS,
                                        LIVE_SOURCE.CONNECTIONS,
                                        LIVE_SOURCE.SOURCE_ID,
                                        LIVE_SOURCE.SOURCE_KEY,
                                        LIVE_SOURCE.HEADERS,
                                        LIVE_SOURCE.ACCOUNT)
                                .values(0L, "", "", 0, 0, 0, "", "", ""));
        for (int n = 0; n < added.size(); n++) {
            LiveSource source = added.get(n).source();
            batch =
                    batch.bind(
                            items.get(n).id().value(),
                            source.name(),
                            JsonColumn.write(Addresses.of(source)),
                            JooqLiveSources.seconds(source),
                            source.connections(),
                            owner.value(),
                            added.get(n).key(),
                            JsonColumn.write(source.headers()),
                            source.account());
        }
        int[] _ = batch.execute();
    }

    private void remove(Map<String, Known> gone) {
        List<Integer> numbers = gone.values().stream().map(Known::number).toList();
        for (List<Integer> some : Portions.of(numbers)) {
            int _ = sql.deleteFrom(LIVE_SOURCE).where(LIVE_SOURCE.ID.in(some)).execute();
        }
        int _ = new MediaItemWrites(sql).markGone(paths(gone.keySet()), Instant.EPOCH);
    }

    private List<Path> paths(Collection<String> keys) {
        return keys.stream().map(key -> LiveMedia.path(owner, key)).toList();
    }

    private Found found(Brought wanted) {
        return LiveMedia.found(LiveMedia.path(owner, wanted.key()), wanted.source());
    }
}
