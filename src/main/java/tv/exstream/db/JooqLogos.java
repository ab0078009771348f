package tv.exstream.db;

import static tv.exstream.db.tables.Tables.CHANNEL;
import static tv.exstream.db.tables.Tables.CHANNEL_LOGO;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Logos;
import tv.exstream.db.tables.tables.records.ChannelLogoRecord;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.SentPicture;

/// The logos in the database.
public final class JooqLogos implements Logos {
    private final Database database;

    public JooqLogos(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SentPicture> find(ChannelId channel) {
        return database.read(
                sql ->
                        sql.selectFrom(CHANNEL_LOGO)
                                .where(CHANNEL_LOGO.CHANNEL_ID.eq(channel.value()))
                                .fetchOptional(JooqLogos::logo));
    }

    @Override
    public Channel put(ChannelId channel, SentPicture logo) {
        return database.write(
                sql -> {
                    Channel changed = tell(sql, channel, logo.digest());
                    remove(sql, channel);
                    insert(sql, channel, logo);
                    return changed;
                });
    }

    @Override
    public Channel remove(ChannelId channel) {
        return database.write(
                sql -> {
                    remove(sql, channel);
                    return tell(sql, channel, "");
                });
    }

    private static Channel tell(DSLContext sql, ChannelId channel, String digest) {
        int _ =
                sql.update(CHANNEL)
                        .set(CHANNEL.LOGO, digest)
                        .where(JooqChannels.identified(channel))
                        .execute();
        return sql.selectFrom(CHANNEL)
                .where(JooqChannels.identified(channel))
                .fetchOptional(JooqChannels::channel)
                .orElseThrow(() -> JooqChannels.unknown(channel));
    }

    private static void remove(DSLContext sql, ChannelId channel) {
        int _ =
                sql.deleteFrom(CHANNEL_LOGO)
                        .where(CHANNEL_LOGO.CHANNEL_ID.eq(channel.value()))
                        .execute();
    }

    private static void insert(DSLContext sql, ChannelId channel, SentPicture logo) {
        ChannelLogoRecord row = sql.newRecord(CHANNEL_LOGO);
        row.setChannelId(channel.value());
        row.setFormat(logo.format().name());
        row.setPicture(logo.toBytes());
        row.insert();
    }

    private static SentPicture logo(ChannelLogoRecord row) {
        return new SentPicture(
                PictureFormat.valueOf(row.getFormat()), ByteBuffer.wrap(row.getPicture()));
    }
}
