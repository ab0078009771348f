package tv.exstream.db;

import static tv.exstream.db.tables.Tables.CHANNEL_GRAPHIC;
import static tv.exstream.db.tables.Tables.GRAPHIC;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The graphics in the database.
public final class JooqGraphics implements Graphics {
    private final Database database;

    public JooqGraphics(Database database) {
        this.database = database;
    }

    @Override
    public List<Named> all() {
        return database.read(
                sql ->
                        sql.selectFrom(GRAPHIC)
                                .orderBy(GRAPHIC.NAME)
                                .fetch(
                                        row ->
                                                new Named(
                                                        row.getName(),
                                                        JsonColumn.read(
                                                                row.getDefinition(),
                                                                Graphic.class))));
    }

    @Override
    public void put(Named graphic) {
        String definition = JsonColumn.write(graphic.graphic());
        database.write(
                sql ->
                        sql.insertInto(GRAPHIC)
                                .set(GRAPHIC.NAME, graphic.name())
                                .set(GRAPHIC.DEFINITION, definition)
                                .onConflict(GRAPHIC.NAME)
                                .doUpdate()
                                .set(GRAPHIC.DEFINITION, definition)
                                .execute());
    }

    @Override
    public void remove(String name) {
        database.write(
                sql -> {
                    int _ =
                            sql.deleteFrom(CHANNEL_GRAPHIC)
                                    .where(CHANNEL_GRAPHIC.NAME.eq(name))
                                    .execute();
                    int removed = sql.deleteFrom(GRAPHIC).where(GRAPHIC.NAME.eq(name)).execute();
                    if (removed == 0) {
                        throw unknown(name);
                    }
                    return removed;
                });
    }

    @Override
    public Map<ChannelId, List<String>> ofChannels() {
        return database.read(
                sql ->
                        sql.selectFrom(CHANNEL_GRAPHIC)
                                .orderBy(CHANNEL_GRAPHIC.CHANNEL_ID, CHANNEL_GRAPHIC.PLACE)
                                .fetchGroups(
                                        row -> new ChannelId(row.getChannelId()),
                                        row -> row.getName()));
    }

    @Override
    public void assign(ChannelId channel, List<String> names) {
        database.write(
                sql -> {
                    names.forEach(name -> requireKnown(sql, name));
                    int removed =
                            sql.deleteFrom(CHANNEL_GRAPHIC)
                                    .where(CHANNEL_GRAPHIC.CHANNEL_ID.eq(channel.value()))
                                    .execute();
                    for (int n = 0; n < names.size(); n++) {
                        int _ =
                                sql.insertInto(CHANNEL_GRAPHIC)
                                        .set(CHANNEL_GRAPHIC.CHANNEL_ID, channel.value())
                                        .set(CHANNEL_GRAPHIC.PLACE, n)
                                        .set(CHANNEL_GRAPHIC.NAME, names.get(n))
                                        .execute();
                    }
                    return removed;
                });
    }

    private static void requireKnown(DSLContext sql, String name) {
        if (!sql.fetchExists(GRAPHIC, GRAPHIC.NAME.eq(name))) {
            throw unknown(name);
        }
    }

    private static ProblemException unknown(String name) {
        return ProblemException.of(Problem.GRAPHIC_NOT_FOUND, Objection.NO_GRAPHIC, name);
    }
}
