package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_MATCH;
import static tv.exstream.db.tables.Tables.LISTED_ENTRY;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;
import static tv.exstream.db.tables.Tables.SOURCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.Table;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.media.MediaId;

/// Which live sources the channels of guides tell about. Kept until something else may be told, as many things are looked for before. Thread-safe.
final class GuideTellers {
    /// Of what the version of guides does not count: live sources that come back to a match that stayed, and what goes with its source.
    private static final List<Table<?>> UNCOUNTED = List.of(LIVE_SOURCE, SOURCE);

    private final Database database;
    private final Lock reading = new ReentrantLock();
    private volatile Kept kept = new Kept(-1, Map.of());

    GuideTellers(Database database) {
        this.database = database;
    }

    /// @param shift how much later than the guide says it is on
    record Told(MediaId live, Duration shift) {}

    private record Kept(long version, Map<GuideId, Map<String, List<Told>>> told) {}

    /// By guides and the ids of their channels.
    Map<GuideId, Map<String, List<Told>>> told() {
        OptionalLong version = version();
        if (version.isEmpty()) {
            return read();
        }
        Kept present = kept;
        return present.version() == version.getAsLong()
                ? present.told()
                : readOnce(version.getAsLong());
    }

    /// Whoever asks meanwhile waits for what is read.
    private Map<GuideId, Map<String, List<Told>>> readOnce(long version) {
        reading.lock();
        try {
            if (kept.version() < version) {
                kept = new Kept(version, read());
            }
            return kept.told();
        } finally {
            reading.unlock();
        }
    }

    /// Each of the numbers only grows, so that their sum is another one whenever one of them is.
    private OptionalLong version() {
        long sum = database.read(JooqInputGuides::version);
        for (Table<?> table : UNCOUNTED) {
            OptionalLong version = database.version(table);
            if (version.isEmpty()) {
                return version;
            }
            sum += version.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private Map<GuideId, Map<String, List<Told>>> read() {
        return database.read(
                sql -> {
                    Map<GuideId, Map<String, List<Told>>> told = new HashMap<>();
                    addChosen(sql, told);
                    addMatched(sql, told);
                    return told;
                });
    }

    /// What a person added.
    private static void addChosen(DSLContext sql, Map<GuideId, Map<String, List<Told>>> told) {
        sql.select(
                        LIVE_SOURCE.GUIDE_ID,
                        LIVE_SOURCE.GUIDE_NUMBER,
                        LIVE_SOURCE.GUIDE_CHANNEL,
                        LIVE_SOURCE.MEDIA_ID)
                .from(LIVE_SOURCE)
                .where(LIVE_SOURCE.GUIDE_ID.gt(GuideMatchRows.NO_GUIDE))
                .forEach(
                        row ->
                                add(
                                        GuideMatchRows.channel(
                                                row.value1(), row.value2(), row.value3()),
                                        new Told(new MediaId(row.value4()), Duration.ZERO),
                                        told));
    }

    /// What sources bring.
    private void addMatched(DSLContext sql, Map<GuideId, Map<String, List<Told>>> told) {
        sql.select(
                        GUIDE_MATCH.GUIDE_ID,
                        GUIDE_MATCH.GUIDE_NUMBER,
                        GUIDE_MATCH.CHANNEL_ID,
                        LIVE_SOURCE.MEDIA_ID,
                        LISTED_ENTRY.LISTED)
                .from(GUIDE_MATCH)
                .join(LIVE_SOURCE)
                .on(GUIDE_MATCH.SOURCE_ID.eq(LIVE_SOURCE.SOURCE_ID))
                .and(GUIDE_MATCH.ENTRY_KEY.eq(LIVE_SOURCE.SOURCE_KEY))
                .leftJoin(LISTED_ENTRY)
                .on(ListedEntryRows.isSame())
                .where(GUIDE_MATCH.GUIDE_ID.gt(GuideMatchRows.NO_GUIDE))
                .forEach(
                        row ->
                                add(
                                        GuideMatchRows.channel(row),
                                        new Told(
                                                new MediaId(row.value4()),
                                                shift(
                                                        database.sealed(),
                                                        Optional.ofNullable(row.value5()))),
                                        told));
    }

    private static void add(
            GuideChannel.Key channel, Told each, Map<GuideId, Map<String, List<Told>>> told) {
        told.computeIfAbsent(channel.guide(), _ -> new HashMap<>())
                .computeIfAbsent(channel.id(), _ -> new ArrayList<>())
                .add(each);
    }

    /// What a list says of the shift of an entry.
    ///
    /// @param listed as it is stored; empty where nothing lists it any more
    static Duration shift(SealedText sealed, Optional<String> listed) {
        return listed.map(text -> sealed.read(LISTED_ENTRY.LISTED, text))
                .map(json -> JsonColumn.read(json, ListedEntryRows.Said.class))
                .map(said -> Duration.ofMinutes(said.labels().shiftMinutes()))
                .orElse(Duration.ZERO);
    }
}
