package tv.exstream.db;

import static tv.exstream.db.tables.Tables.CHANNEL;
import static tv.exstream.db.tables.Tables.CHANNEL_PREFERENCES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.ChannelPreferencesRecord;
import tv.exstream.pick.ChannelPreferences;
import tv.exstream.pick.PreferenceHistory;
import tv.exstream.pick.PreferenceHistory.Since;
import tv.exstream.pick.Preferences;

/// What channels prefer, in the database.
public final class JooqChannelPreferences implements ChannelPreferences {
    private final Database database;

    public JooqChannelPreferences(Database database) {
        this.database = database;
    }

    @Override
    public Map<ChannelId, PreferenceHistory> all() {
        return database.read(
                sql ->
                        sql.selectFrom(CHANNEL_PREFERENCES).fetch().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                row -> new ChannelId(row.getChannelId()),
                                                Collectors.collectingAndThen(
                                                        Collectors.mapping(
                                                                JooqChannelPreferences::since,
                                                                Collectors.toList()),
                                                        PreferenceHistory::new))));
    }

    @Override
    public PreferenceHistory put(ChannelId channel, Since since) {
        return database.write(
                sql -> {
                    if (!sql.fetchExists(CHANNEL, JooqChannels.identified(channel))) {
                        throw JooqChannels.unknown(channel);
                    }
                    PreferenceHistory history = history(sql, channel).with(since);
                    write(sql, channel, since);
                    forgetBefore(sql, channel, history.entries().getFirst().from());
                    return history;
                });
    }

    private static PreferenceHistory history(DSLContext sql, ChannelId channel) {
        List<Since> entries =
                sql.selectFrom(CHANNEL_PREFERENCES)
                        .where(CHANNEL_PREFERENCES.CHANNEL_ID.eq(channel.value()))
                        .fetch(JooqChannelPreferences::since);
        return new PreferenceHistory(entries);
    }

    private static void write(DSLContext sql, ChannelId channel, Since since) {
        String written = JsonColumn.write(since.preferences());
        int _ =
                sql.insertInto(CHANNEL_PREFERENCES)
                        .set(CHANNEL_PREFERENCES.CHANNEL_ID, channel.value())
                        .set(CHANNEL_PREFERENCES.FROM_AT, Millis.exact(since.from()))
                        .set(CHANNEL_PREFERENCES.PREFERENCES, written)
                        .onConflict(CHANNEL_PREFERENCES.CHANNEL_ID, CHANNEL_PREFERENCES.FROM_AT)
                        .doUpdate()
                        .set(CHANNEL_PREFERENCES.PREFERENCES, written)
                        .execute();
    }

    private static void forgetBefore(DSLContext sql, ChannelId channel, Instant t) {
        int _ =
                sql.deleteFrom(CHANNEL_PREFERENCES)
                        .where(CHANNEL_PREFERENCES.CHANNEL_ID.eq(channel.value()))
                        .and(CHANNEL_PREFERENCES.FROM_AT.lt(Millis.exact(t)))
                        .execute();
    }

    private static Since since(ChannelPreferencesRecord row) {
        return new Since(
                Instant.ofEpochMilli(row.getFromAt()),
                JsonColumn.read(row.getPreferences(), Preferences.class));
    }
}
