package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
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
    private final SealedLiveSources sealed;

    /// What is stored.
    private record Known(int number, MediaId media, LiveSource source) {}

    /// @param others those that are new or changed
    /// @param gone the keys of those that are brought no more
    record Differences(List<Brought> others, List<String> gone) {}

    BroughtLiveSources(DSLContext sql, SourceId owner, SealedLiveSources sealed) {
        this.sql = sql;
        this.owner = owner;
        this.sealed = sealed;
    }

    /// Which are others now.
    Differences differences(List<Brought> wanted) {
        Map<String, Known> gone = known(DSL.noCondition());
        List<Brought> others = new ArrayList<>();
        for (Brought each : wanted) {
            Known before = gone.remove(each.key());
            if (before == null || !before.source().equals(each.source())) {
                others.add(each);
            }
        }
        return new Differences(others, List.copyOf(gone.keySet()));
    }

    private Map<String, Known> known(Condition which) {
        Map<String, Known> known = new HashMap<>();
        sql.select(LIVE_SOURCE.fields())
                .from(LIVE_SOURCE)
                .where(LIVE_SOURCE.SOURCE_ID.eq(owner.value()))
                .and(which)
                .forEach(row -> known.put(row.get(LIVE_SOURCE.SOURCE_KEY), known(row)));
        return known;
    }

    private Known known(Record row) {
        return new Known(
                row.get(LIVE_SOURCE.ID),
                new MediaId(row.get(LIVE_SOURCE.MEDIA_ID)),
                sealed.source(row));
    }

    /// Whether one is there is looked at once more: another reading may have brought it meanwhile. What was there once has its media item
    /// still.
    ///
    /// @param some so few that one statement can name them all
    List<MediaId> put(List<Brought> some) {
        List<String> keys = some.stream().map(Brought::key).toList();
        Map<String, Known> known = known(LIVE_SOURCE.SOURCE_KEY.in(keys));
        List<Found> found = some.stream().map(this::found).toList();
        List<MediaItem> items = new MediaItemWrites(sql).upsert(found);
        BatchBindStep changes = sql.batch(update());
        BatchBindStep additions = sql.batch(insert());
        for (int n = 0; n < some.size(); n++) {
            Brought each = some.get(n);
            Known before = known.get(each.key());
            if (before == null) {
                additions = additions.bind(added(each, items.get(n).id()));
            } else {
                changes = changes.bind(changed(each.source(), before.number()));
            }
        }
        for (BatchBindStep batch : List.of(changes, additions)) {
            if (batch.size() > 0) {
                int[] _ = batch.execute();
            }
        }
        return items.stream().map(MediaItem::id).toList();
    }

    private Query update() {
        return sql.update(LIVE_SOURCE)
                .set(LIVE_SOURCE.NAME, "")
                .set(LIVE_SOURCE.ADDRESSES, "")
                .set(LIVE_SOURCE.PROGRAMME_SECONDS, 0)
                .set(LIVE_SOURCE.CONNECTIONS, 0)
                .set(LIVE_SOURCE.HEADERS, "")
                .set(LIVE_SOURCE.ACCOUNT, "")
                .set(LIVE_SOURCE.PAST, "")
                .set(LIVE_SOURCE.PAST_DAYS, 0)
                .set(LIVE_SOURCE.LABELS, "")
                .where(LIVE_SOURCE.ID.eq(0));
    }

    private Object[] changed(LiveSource source, int number) {
        return new Object[] {
            source.name(),
            sealed.addresses(source),
            JooqLiveSources.seconds(source),
            source.connections(),
            sealed.headers(source),
            sealed.account(source),
            sealed.past(source),
            source.past().days(),
            sealed.labels(source),
            number
        };
    }

    private Query insert() {
        return sql.insertInto(
                        LIVE_SOURCE,
                        LIVE_SOURCE.MEDIA_ID,
                        LIVE_SOURCE.NAME,
                        LIVE_SOURCE.ADDRESSES,
                        LIVE_SOURCE.PROGRAMME_SECONDS,
                        LIVE_SOURCE.CONNECTIONS,
                        LIVE_SOURCE.SOURCE_ID,
                        LIVE_SOURCE.SOURCE_KEY,
                        LIVE_SOURCE.HEADERS,
                        LIVE_SOURCE.ACCOUNT,
                        LIVE_SOURCE.PAST,
                        LIVE_SOURCE.PAST_DAYS,
                        LIVE_SOURCE.LABELS)
                .values(0L, "", "", 0, 0, 0, "", "", "", "", 0, "");
    }

    private Object[] added(Brought brought, MediaId media) {
        LiveSource source = brought.source();
        return new Object[] {
            media.value(),
            source.name(),
            sealed.addresses(source),
            JooqLiveSources.seconds(source),
            source.connections(),
            owner.value(),
            brought.key(),
            sealed.headers(source),
            sealed.account(source),
            sealed.past(source),
            source.past().days(),
            sealed.labels(source)
        };
    }

    /// @param keys as few
    List<MediaId> remove(List<String> keys) {
        Map<String, Known> gone = known(LIVE_SOURCE.SOURCE_KEY.in(keys));
        List<Integer> numbers = gone.values().stream().map(Known::number).toList();
        int _ = sql.deleteFrom(LIVE_SOURCE).where(LIVE_SOURCE.ID.in(numbers)).execute();
        int _ = new MediaItemWrites(sql).markGone(paths(gone.keySet()), Instant.EPOCH);
        return gone.values().stream().map(Known::media).toList();
    }

    private List<Path> paths(Collection<String> keys) {
        return keys.stream().map(key -> LiveMedia.path(owner, key)).toList();
    }

    private Found found(Brought wanted) {
        return LiveMedia.found(LiveMedia.path(owner, wanted.key()), wanted.source());
    }
}
