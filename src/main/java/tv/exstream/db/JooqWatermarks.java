package tv.exstream.db;

import static tv.exstream.db.tables.Tables.CHANNEL_WATERMARK;
import static tv.exstream.db.tables.Tables.WATERMARK;
import static tv.exstream.db.tables.Tables.WATERMARK_PICTURE;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.WatermarkPictureRecord;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The watermarks in the database.
public final class JooqWatermarks implements Watermarks {
    private final Database database;

    public JooqWatermarks(Database database) {
        this.database = database;
    }

    @Override
    public List<Named> all() {
        return database.read(JooqWatermarks::all);
    }

    private static List<Named> all(DSLContext sql) {
        return sql.selectFrom(WATERMARK)
                .orderBy(WATERMARK.NAME)
                .fetch(
                        row ->
                                new Named(
                                        row.getName(),
                                        JsonColumn.read(row.getDefinition(), Watermark.class)));
    }

    @Override
    public void put(Named watermark) {
        database.write(
                sql -> {
                    String picture = watermark.watermark().picture();
                    if (!picture.isEmpty() && picture(sql, picture).isEmpty()) {
                        throw ProblemException.of(
                                Problem.PICTURE_NOT_FOUND, Objection.NO_PICTURE, picture);
                    }
                    String definition = JsonColumn.write(watermark.watermark());
                    return sql.insertInto(WATERMARK)
                            .set(WATERMARK.NAME, watermark.name())
                            .set(WATERMARK.DEFINITION, definition)
                            .onConflict(WATERMARK.NAME)
                            .doUpdate()
                            .set(WATERMARK.DEFINITION, definition)
                            .execute();
                });
    }

    @Override
    public void remove(String name) {
        database.write(
                sql -> {
                    if (sql.deleteFrom(WATERMARK).where(WATERMARK.NAME.eq(name)).execute() == 0) {
                        throw unknown(name);
                    }
                    return sql.deleteFrom(CHANNEL_WATERMARK)
                            .where(CHANNEL_WATERMARK.NAME.eq(name))
                            .execute();
                });
    }

    @Override
    public String addPicture(SentPicture picture) {
        String digest = picture.digest();
        return database.write(
                sql -> {
                    List<String> used =
                            all(sql).stream().map(each -> each.watermark().picture()).toList();
                    int _ =
                            sql.deleteFrom(WATERMARK_PICTURE)
                                    .where(WATERMARK_PICTURE.DIGEST.notIn(used))
                                    .execute();
                    int _ =
                            sql.insertInto(WATERMARK_PICTURE)
                                    .set(WATERMARK_PICTURE.DIGEST, digest)
                                    .set(WATERMARK_PICTURE.FORMAT, picture.format().name())
                                    .set(WATERMARK_PICTURE.PICTURE, picture.toBytes())
                                    .onConflictDoNothing()
                                    .execute();
                    return digest;
                });
    }

    @Override
    public Optional<SentPicture> picture(String digest) {
        return database.read(sql -> picture(sql, digest));
    }

    private static Optional<SentPicture> picture(DSLContext sql, String digest) {
        return sql.selectFrom(WATERMARK_PICTURE)
                .where(WATERMARK_PICTURE.DIGEST.eq(digest))
                .fetchOptional(JooqWatermarks::logo);
    }

    private static SentPicture logo(WatermarkPictureRecord row) {
        return new SentPicture(
                PictureFormat.valueOf(row.getFormat()), ByteBuffer.wrap(row.getPicture()));
    }

    @Override
    public Map<ChannelId, String> ofChannels() {
        return database.read(
                sql ->
                        sql.selectFrom(CHANNEL_WATERMARK)
                                .fetchMap(
                                        row -> new ChannelId(row.getChannelId()),
                                        row -> row.getName()));
    }

    @Override
    public void assign(ChannelId channel, String name) {
        database.write(
                sql -> {
                    requireKnown(sql, name);
                    int removed =
                            sql.deleteFrom(CHANNEL_WATERMARK)
                                    .where(CHANNEL_WATERMARK.CHANNEL_ID.eq(channel.value()))
                                    .execute();
                    return name.equals(DEFAULT)
                            ? removed
                            : sql.insertInto(CHANNEL_WATERMARK)
                                    .set(CHANNEL_WATERMARK.CHANNEL_ID, channel.value())
                                    .set(CHANNEL_WATERMARK.NAME, name)
                                    .execute();
                });
    }

    private static void requireKnown(DSLContext sql, String name) {
        boolean reserved = name.equals(DEFAULT) || name.equals(NONE);
        if (!reserved && !sql.fetchExists(WATERMARK, WATERMARK.NAME.eq(name))) {
            throw unknown(name);
        }
    }

    private static ProblemException unknown(String name) {
        return ProblemException.of(Problem.WATERMARK_NOT_FOUND, Objection.NO_WATERMARK, name);
    }
}
