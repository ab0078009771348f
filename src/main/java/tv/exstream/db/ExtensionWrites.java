package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GAP;
import static tv.exstream.db.tables.Tables.REDIRECT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import tv.exstream.db.tables.tables.records.ScheduleRecord;
import tv.exstream.playout.Redirect;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Redirected;

/// Writes how a timeline goes on, within the caller's transaction.
final class ExtensionWrites {
    private final DSLContext sql;
    private final ScheduleRecord row;
    private final long channel;

    ExtensionWrites(DSLContext sql, ScheduleRecord row) {
        this.sql = sql;
        this.row = row;
        channel = row.getChannelId();
    }

    /// Puts it in place of all that follows its beginning.
    void write(Extension extension) {
        JooqStandstills.end(sql, channel);
        var airings = new AiringWrites(sql, channel);
        int removed = airings.removeFrom(extension.from());
        removed += removeRest(extension.from());
        airings.add(extension.airings());
        addRedirects(extension.redirects());
        addGaps(extension.gaps());
        update(extension, removed);
    }

    private void update(Extension extension, int removed) {
        long horizon = Millis.exact(extension.anchor().at());
        boolean adds = !extension.airings().isEmpty() || !extension.redirects().isEmpty();
        if (removed > 0 || adds || row.getHorizon() != horizon) {
            row.setVersion(row.getVersion() + 1);
        }
        row.setAnchor(JsonColumn.write(extension.anchor()));
        row.setHorizon(horizon);
        row.setEdited(false);
        row.setRetouched(false);
        row.setContentVersion(extension.contentVersion());
        row.setRemarks(
                JsonColumn.write(extension.warnings().stream().map(Remark::stored).toList()));
        row.store();
    }

    /// Answers how many redirects were removed. One that is on at `from` ends there.
    private int removeRest(Instant from) {
        long millis = Millis.exact(from);
        for (var table : List.of(REDIRECT, GAP)) {
            int _ =
                    sql.update(table)
                            .set(table.field("finish_at", Long.class), millis)
                            .where(table.field("channel_id", Long.class).eq(channel))
                            .and(table.field("start_at", Long.class).lt(millis))
                            .and(table.field("finish_at", Long.class).gt(millis))
                            .execute();
        }
        int _ =
                sql.deleteFrom(GAP)
                        .where(GAP.CHANNEL_ID.eq(channel))
                        .and(GAP.START_AT.ge(millis))
                        .execute();
        return sql.deleteFrom(REDIRECT)
                .where(REDIRECT.CHANNEL_ID.eq(channel))
                .and(REDIRECT.START_AT.ge(millis))
                .execute();
    }

    private void addRedirects(List<Redirected> redirects) {
        for (Redirected redirected : redirects) {
            Redirect redirect = redirected.redirect();
            int _ =
                    sql.insertInto(REDIRECT)
                            .set(REDIRECT.CHANNEL_ID, channel)
                            .set(REDIRECT.START_AT, Millis.exact(redirect.range().start()))
                            .set(REDIRECT.FINISH_AT, Millis.exact(redirect.range().end()))
                            .set(REDIRECT.TARGET_ID, redirect.target().value())
                            .set(REDIRECT.SHIFT_MILLIS, redirect.shift().toMillis())
                            .set(REDIRECT.RESUME, JsonColumn.write(redirected.undo()))
                            .execute();
        }
    }

    private void addGaps(List<Extension.Gap> gaps) {
        for (Extension.Gap gap : gaps) {
            int _ =
                    sql.insertInto(GAP)
                            .set(GAP.CHANNEL_ID, channel)
                            .set(GAP.START_AT, Millis.exact(gap.range().start()))
                            .set(GAP.FINISH_AT, Millis.exact(gap.range().end()))
                            .set(GAP.REASON, gap.reason().stored())
                            .execute();
        }
    }
}
