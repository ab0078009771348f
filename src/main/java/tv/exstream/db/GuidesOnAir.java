package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_MATCH;
import static tv.exstream.db.tables.Tables.GUIDE_PROGRAMME;
import static tv.exstream.db.tables.Tables.LISTED_ENTRY;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.iptv.Succession;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What guides of others say is on at live sources, within one transaction.
final class GuidesOnAir {
    /// Programmes that began so long before a range may reach into it.
    private static final Duration LONGEST = Duration.ofHours(24);

    private final DSLContext sql;
    private final SealedText sealed;

    GuidesOnAir(DSLContext sql, SealedText sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /// As the guide that tells about it says; empty when none does.
    List<GuideProgramme> on(MediaId live, TimeRange range) {
        return telling(live).map(teller -> on(teller, range)).orElse(List.of());
    }

    /// Which channel of which guide tells about a live source.
    ///
    /// @param shift how much later than the guide says it is on
    private record Teller(GuideChannel.Key channel, Duration shift) {
        TimeRange ofGuide(TimeRange range) {
            return new TimeRange(range.start().minus(shift), range.end().minus(shift));
        }

        GuideProgramme shifted(GuideProgramme each) {
            return new GuideProgramme(
                    each.channel(),
                    each.start().plus(shift),
                    each.stop().map(end -> end.plus(shift)),
                    each.described());
        }
    }

    private List<GuideProgramme> on(Teller teller, TimeRange range) {
        return on(teller.channel(), teller.ofGuide(range)).stream().map(teller::shifted).toList();
    }

    private List<GuideProgramme> on(GuideChannel.Key channel, TimeRange range) {
        int shown = new GuideReadings(sql, channel.guide()).shown();
        List<GuideProgramme> around =
                sql.select(GUIDE_PROGRAMME.fields())
                        .from(GUIDE_PROGRAMME)
                        .where(GuideReadings.isOf(channel.guide(), shown))
                        .and(GUIDE_PROGRAMME.CHANNEL_ID.eq(channel.id()))
                        .and(
                                GUIDE_PROGRAMME.STARTS_AT.ge(
                                        range.start().minus(LONGEST).toEpochMilli()))
                        .and(GUIDE_PROGRAMME.STARTS_AT.lt(range.end().plus(LONGEST).toEpochMilli()))
                        .orderBy(GUIDE_PROGRAMME.STARTS_AT)
                        .fetch(GuidesOnAir::programme);
        return Succession.of(around).stream()
                .filter(each -> each.start().isBefore(range.end()))
                .filter(each -> each.stop().orElseThrow().isAfter(range.start()))
                .toList();
    }

    private Optional<Teller> telling(MediaId live) {
        return chosen(live).or(() -> matched(live));
    }

    /// Of what a person added.
    private Optional<Teller> chosen(MediaId live) {
        return sql.select(LIVE_SOURCE.GUIDE_ID, LIVE_SOURCE.GUIDE_NUMBER, LIVE_SOURCE.GUIDE_CHANNEL)
                .from(LIVE_SOURCE)
                .where(LIVE_SOURCE.MEDIA_ID.eq(live.value()))
                .and(LIVE_SOURCE.GUIDE_ID.gt(0))
                .fetchOptional(
                        row ->
                                new Teller(
                                        GuideMatchRows.channel(
                                                row.value1(), row.value2(), row.value3()),
                                        Duration.ZERO));
    }

    /// Of what a source brings.
    private Optional<Teller> matched(MediaId live) {
        return sql.select(
                        GUIDE_MATCH.GUIDE_ID,
                        GUIDE_MATCH.GUIDE_NUMBER,
                        GUIDE_MATCH.CHANNEL_ID,
                        LISTED_ENTRY.LISTED)
                .from(LIVE_SOURCE)
                .join(GUIDE_MATCH)
                .on(GUIDE_MATCH.SOURCE_ID.eq(LIVE_SOURCE.SOURCE_ID))
                .and(GUIDE_MATCH.ENTRY_KEY.eq(LIVE_SOURCE.SOURCE_KEY))
                .leftJoin(LISTED_ENTRY)
                .on(ListedEntryRows.isSame())
                .where(LIVE_SOURCE.MEDIA_ID.eq(live.value()))
                .and(GUIDE_MATCH.GUIDE_ID.gt(0))
                .fetchOptional(
                        row ->
                                new Teller(
                                        GuideMatchRows.channel(row),
                                        GuideTellers.shift(
                                                sealed, Optional.ofNullable(row.value4()))));
    }

    static GuideProgramme programme(Record row) {
        long end = row.get(GUIDE_PROGRAMME.ENDS_AT);
        return new GuideProgramme(
                row.get(GUIDE_PROGRAMME.CHANNEL_ID),
                Instant.ofEpochMilli(row.get(GUIDE_PROGRAMME.STARTS_AT)),
                end == JooqInputGuides.UNKNOWN
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(end)),
                JsonColumn.read(row.get(GUIDE_PROGRAMME.DESCRIBED), Described.class));
    }
}
