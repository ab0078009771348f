package tv.exstream.db;

import static tv.exstream.db.tables.Tables.CHANNEL;
import static tv.exstream.db.tables.Tables.SCREEN;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectJoinStep;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Place;
import tv.exstream.screen.Placed;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Screens;
import tv.exstream.screen.Visual;

/// The screens in the database.
public final class JooqScreens implements Screens {
    private final Database database;

    public JooqScreens(Database database) {
        this.database = database;
    }

    @Override
    public List<Placed> all() {
        return database.read(
                sql ->
                        contents(sql)
                                .orderBy(SCREEN.CHANNEL_ID, SCREEN.REASON)
                                .fetch(JooqScreens::placed));
    }

    @Override
    public Optional<Placed> find(Place place) {
        return database.read(
                sql -> contents(sql).where(at(place)).fetchOptional(JooqScreens::placed));
    }

    /// Without the pictures, which are large.
    private static SelectJoinStep<Record4<Long, String, String, String>> contents(DSLContext sql) {
        return sql.select(SCREEN.CHANNEL_ID, SCREEN.REASON, SCREEN.CONTENT, SCREEN.DIGEST)
                .from(SCREEN);
    }

    @Override
    public Optional<SentPicture> picture(Place place) {
        return database.read(
                sql ->
                        sql.select(SCREEN.FORMAT, SCREEN.PICTURE)
                                .from(SCREEN)
                                .where(at(place))
                                .and(SCREEN.DIGEST.ne(""))
                                .fetchOptional(
                                        row ->
                                                new SentPicture(
                                                        PictureFormat.valueOf(row.value1()),
                                                        ByteBuffer.wrap(row.value2()))));
    }

    @Override
    public void put(Place place, Screen screen) {
        int _ =
                database.write(
                        sql -> {
                            requireChannel(sql, place.channel());
                            return screen.visual() instanceof Visual.Picture
                                    ? keepPicture(sql, place, screen)
                                    : replace(sql, place, screen);
                        });
    }

    private static int keepPicture(DSLContext sql, Place place, Screen screen) {
        int changed =
                sql.update(SCREEN)
                        .set(SCREEN.CONTENT, JsonColumn.write(screen))
                        .where(at(place))
                        .and(SCREEN.DIGEST.ne(""))
                        .execute();
        if (changed == 0) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.VISUAL_WITHOUT_PICTURE);
        }
        return changed;
    }

    private static int replace(DSLContext sql, Place place, Screen screen) {
        int _ = sql.deleteFrom(SCREEN).where(at(place)).execute();
        return sql.insertInto(SCREEN)
                .set(SCREEN.CHANNEL_ID, place.channel().value())
                .set(SCREEN.REASON, place.reason().name())
                .set(SCREEN.CONTENT, JsonColumn.write(screen))
                .execute();
    }

    @Override
    public void put(Place place, Screen screen, SentPicture picture) {
        int _ =
                database.write(
                        sql -> {
                            requireChannel(sql, place.channel());
                            int _ = replace(sql, place, screen);
                            return sql.update(SCREEN)
                                    .set(SCREEN.DIGEST, picture.digest())
                                    .set(SCREEN.FORMAT, picture.format().name())
                                    .set(SCREEN.PICTURE, picture.toBytes())
                                    .where(at(place))
                                    .execute();
                        });
    }

    @Override
    public void remove(Place place) {
        int _ = database.write(sql -> sql.deleteFrom(SCREEN).where(at(place)).execute());
    }

    private static void requireChannel(DSLContext sql, ChannelId channel) {
        if (!sql.fetchExists(CHANNEL, JooqChannels.identified(channel))) {
            throw JooqChannels.unknown(channel);
        }
    }

    private static Condition at(Place place) {
        return SCREEN.CHANNEL_ID
                .eq(place.channel().value())
                .and(SCREEN.REASON.eq(place.reason().name()));
    }

    private static Placed placed(Record4<Long, String, String, String> row) {
        return new Placed(
                new Place(new ChannelId(row.value1()), SlateReason.valueOf(row.value2())),
                JsonColumn.read(row.value3(), Screen.class),
                Optional.of(row.value4()).filter(digest -> !digest.isEmpty()));
    }
}
