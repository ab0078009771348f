package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GAP;
import static tv.exstream.db.tables.Tables.SCHEDULE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tv.exstream.channel.ChannelId;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.Schedules;

/// How far all channels are planned, without their rules, which may be megabytes each.
final class OutlookRows {
    /// The type is the first thing in an object; behind that of on-demand rules comes that of the rules within.
    private static final Pattern KIND =
            Pattern.compile(
                    "\\{\"type\":\"(?<outer>[a-z-]+)\"(?:,\"rules\":\\{\"type\":\"(?<inner>[a-z-]+)\")?.*",
                    Pattern.DOTALL);

    /// Enough for the two longest names.
    private static final int HEAD = 100;

    private static final String ON_DEMAND = "on-demand";
    private static final String NO_REMARKS = "[]";

    private OutlookRows() {}

    static List<Outlook> all(DSLContext sql, Instant now) {
        Map<Long, Outlook.Gaps> gaps = gaps(sql, Millis.floor(now));
        Field<String> head = DSL.substring(SCHEDULE.RULES, 1, HEAD);
        return sql.select(
                        SCHEDULE.CHANNEL_ID,
                        head,
                        SCHEDULE.HORIZON,
                        SCHEDULE.EDITED,
                        SCHEDULE.RETOUCHED,
                        SCHEDULE.CONTENT_VERSION,
                        SCHEDULE.REMARKS,
                        SCHEDULE.VERSION)
                .from(SCHEDULE)
                .fetch(
                        row ->
                                new Outlook(
                                        new ChannelId(row.value1()),
                                        kind(row.value2()),
                                        row.value8(),
                                        Instant.ofEpochMilli(row.value3()),
                                        row.value4() || row.value5() || row.value6() < 0,
                                        remarks(row.value7()),
                                        gaps.getOrDefault(row.value1(), Outlook.Gaps.NONE)));
    }

    private static Map<Long, Outlook.Gaps> gaps(DSLContext sql, long now) {
        Field<Long> rest = GAP.FINISH_AT.minus(DSL.greatest(GAP.START_AT, DSL.val(now)));
        return sql.select(GAP.CHANNEL_ID, DSL.count(), DSL.sum(rest), DSL.min(GAP.START_AT))
                .from(GAP)
                .where(GAP.FINISH_AT.gt(now))
                .groupBy(GAP.CHANNEL_ID)
                .fetchMap(
                        row -> row.value1(),
                        row ->
                                new Outlook.Gaps(
                                        row.value2(),
                                        Duration.ofMillis(row.value3().longValueExact()),
                                        Optional.of(Instant.ofEpochMilli(row.value4()))));
    }

    static Outlook.Kind kind(String head) {
        Matcher found = KIND.matcher(head);
        if (!found.matches()) {
            throw new IllegalStateException("rules must begin with their type: " + head);
        }
        boolean isOnDemand = found.group("outer").equals(ON_DEMAND);
        return new Outlook.Kind(found.group(isOnDemand ? "inner" : "outer"), isOnDemand);
    }

    static List<Remark> remarks(String json) {
        return json.equals(NO_REMARKS)
                ? List.of()
                : Stream.of(JsonColumn.read(json, String[].class)).map(Remark::read).toList();
    }

    static Map<ChannelId, Schedules.Text> texts(DSLContext sql, Collection<ChannelId> channels) {
        Map<ChannelId, Schedules.Text> all = new HashMap<>();
        for (List<ChannelId> some : Portions.of(channels)) {
            sql.select(SCHEDULE.CHANNEL_ID, SCHEDULE.WRITTEN, SCHEDULE.RULES)
                    .from(SCHEDULE)
                    .where(SCHEDULE.CHANNEL_ID.in(some.stream().map(ChannelId::value).toList()))
                    .forEach(
                            row ->
                                    all.put(
                                            new ChannelId(row.value1()),
                                            text(row.value2(), row.value3())));
        }
        return all;
    }

    private static Schedules.Text text(String written, String rules) {
        return new Schedules.Text(written.isEmpty() ? rules : written, rules);
    }
}
