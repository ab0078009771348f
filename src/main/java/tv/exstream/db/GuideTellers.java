package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_MATCH;
import static tv.exstream.db.tables.Tables.LISTED_ENTRY;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tv.exstream.iptv.GuideId;
import tv.exstream.media.MediaId;

/// Which live sources the channels of a guide tell about. Each look sees what is there then.
final class GuideTellers {
    /// Of more channels those of the whole guide are read.
    private static final int MOST_NAMED = 1_000;

    private final DSLContext sql;
    private final SealedText sealed;

    GuideTellers(DSLContext sql, SealedText sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /// @param shift how much later than the guide says it is on
    record Told(MediaId live, Duration shift) {}

    /// By the ids of channels; of these at least.
    Map<String, List<Told>> of(GuideId guide, Collection<String> channels) {
        Map<String, List<Told>> told = new HashMap<>();
        addChosen(guide, channels, told);
        addMatched(guide, channels, told);
        return told;
    }

    /// What a person added.
    private void addChosen(
            GuideId guide, Collection<String> channels, Map<String, List<Told>> told) {
        sql.select(LIVE_SOURCE.GUIDE_CHANNEL, LIVE_SOURCE.MEDIA_ID)
                .from(LIVE_SOURCE)
                .where(LIVE_SOURCE.GUIDE_ID.eq(guide.source().value()))
                .and(LIVE_SOURCE.GUIDE_NUMBER.eq(guide.number()))
                .and(isOneOf(channels, LIVE_SOURCE.GUIDE_CHANNEL))
                .forEach(
                        row ->
                                told.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(new Told(new MediaId(row.value2()), Duration.ZERO)));
    }

    /// What sources bring.
    private void addMatched(
            GuideId guide, Collection<String> channels, Map<String, List<Told>> told) {
        sql.select(GUIDE_MATCH.CHANNEL_ID, LIVE_SOURCE.MEDIA_ID, LISTED_ENTRY.LISTED)
                .from(GUIDE_MATCH)
                .join(LIVE_SOURCE)
                .on(GUIDE_MATCH.SOURCE_ID.eq(LIVE_SOURCE.SOURCE_ID))
                .and(GUIDE_MATCH.ENTRY_KEY.eq(LIVE_SOURCE.SOURCE_KEY))
                .leftJoin(LISTED_ENTRY)
                .on(ListedEntryRows.isSame())
                .where(GUIDE_MATCH.GUIDE_ID.eq(guide.source().value()))
                .and(GUIDE_MATCH.GUIDE_NUMBER.eq(guide.number()))
                .and(isOneOf(channels, GUIDE_MATCH.CHANNEL_ID))
                .forEach(
                        row ->
                                told.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(
                                                new Told(
                                                        new MediaId(row.value2()),
                                                        shift(
                                                                sealed,
                                                                Optional.ofNullable(
                                                                        row.value3())))));
    }

    private static Condition isOneOf(Collection<String> channels, Field<String> channel) {
        return channels.size() <= MOST_NAMED ? channel.in(channels) : DSL.noCondition();
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
