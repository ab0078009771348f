package tv.exstream.db;

import static tv.exstream.db.tables.Tables.REMOTE_FILE;
import static tv.exstream.db.tables.Tables.SOURCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.exstream.live.LiveMedia;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.Sources;

/// The sources in the database.
public final class JooqSources implements Sources {
    private static final String NO_MARK = "";

    private final Database database;
    private final SealedText sealed;

    public JooqSources(Database database) {
        this.database = database;
        this.sealed = database.sealed();
    }

    @Override
    public Source add(SourceSettings settings) {
        return database.write(
                sql -> {
                    requireFree(sql, settings.name(), 0);
                    int id =
                            sql.insertInto(SOURCE)
                                    .set(SOURCE.NAME, settings.name())
                                    .set(SOURCE.ORIGIN, origin(settings))
                                    .set(SOURCE.REFRESH_SECONDS, settings.refresh().toSeconds())
                                    .set(SOURCE.ENABLED, settings.enabled())
                                    .set(SOURCE.AHEAD_SECONDS, settings.ahead().toSeconds())
                                    .set(SOURCE.MARK, NO_MARK)
                                    .returningResult(SOURCE.ID)
                                    .fetchSingle()
                                    .value1();
                    return new Source(new SourceId(id), settings);
                });
    }

    /// A source that was changed is read from the beginning.
    @Override
    public boolean change(SourceId id, SourceSettings settings) {
        return database.write(
                sql -> {
                    requireFree(sql, settings.name(), id.value());
                    int changed =
                            sql.update(SOURCE)
                                    .set(SOURCE.NAME, settings.name())
                                    .set(SOURCE.WISH, SOURCE.WISH.plus(wishes(sql, id, settings)))
                                    .set(SOURCE.ORIGIN, origin(settings))
                                    .set(SOURCE.REFRESH_SECONDS, settings.refresh().toSeconds())
                                    .set(SOURCE.ENABLED, settings.enabled())
                                    .set(SOURCE.AHEAD_SECONDS, settings.ahead().toSeconds())
                                    .set(SOURCE.MARK, NO_MARK)
                                    .where(SOURCE.ID.eq(id.value()))
                                    .execute();
                    return changed > 0;
                });
    }

    @Override
    public boolean remove(SourceId id, Instant since) {
        return database.write(
                sql -> {
                    int _ =
                            JooqRemoteFiles.remove(
                                    sql, REMOTE_FILE.SOURCE_ID.eq(id.value()), since);
                    var brought = new BroughtLiveSources(sql, id, new SealedLiveSources(sealed));
                    for (List<String> some : Portions.of(brought.differences(List.of()).gone())) {
                        List<MediaId> _ = brought.remove(some);
                    }
                    // also of what it brought once
                    new LiveSourceAlternatives(sql)
                            .forget(JooqMediaItems.isBelow(LiveMedia.folder(id)));
                    return sql.deleteFrom(SOURCE).where(SOURCE.ID.eq(id.value())).execute() > 0;
                });
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return database.read(sql -> find(sql, id));
    }

    @Override
    public List<Source> all() {
        return database.read(sql -> sql.selectFrom(SOURCE).orderBy(SOURCE.ID).fetch(this::source));
    }

    @Override
    public String mark(SourceId id) {
        return database.read(
                sql ->
                        sql.select(SOURCE.MARK)
                                .from(SOURCE)
                                .where(SOURCE.ID.eq(id.value()))
                                .fetchOptional(SOURCE.MARK)
                                .orElse(NO_MARK));
    }

    @Override
    public void setMark(SourceId id, String mark) {
        int _ =
                database.write(
                        sql ->
                                sql.update(SOURCE)
                                        .set(SOURCE.MARK, mark)
                                        .where(SOURCE.ID.eq(id.value()))
                                        .execute());
    }

    @Override
    public void want(SourceId id) {
        int _ =
                database.write(
                        sql ->
                                sql.update(SOURCE)
                                        .set(SOURCE.WISH, SOURCE.WISH.plus(1))
                                        .where(SOURCE.ID.eq(id.value()))
                                        .execute());
    }

    @Override
    public int wish(SourceId id) {
        return database.read(
                sql ->
                        sql.select(SOURCE.WISH)
                                .from(SOURCE)
                                .where(SOURCE.ID.eq(id.value()))
                                .fetchOptional(SOURCE.WISH)
                                .orElse(0));
    }

    @Override
    public void settle(SourceId id, int wish) {
        int _ =
                database.write(
                        sql ->
                                sql.update(SOURCE)
                                        .set(SOURCE.WISH, 0)
                                        .where(SOURCE.ID.eq(id.value()))
                                        .and(SOURCE.WISH.eq(wish))
                                        .execute());
    }

    private static void requireFree(DSLContext sql, String name, int mine) {
        boolean taken =
                sql.fetchExists(
                        SOURCE, DSL.lower(SOURCE.NAME).eq(DSL.lower(name)).and(SOURCE.ID.ne(mine)));
        if (taken) {
            throw ProblemException.of(Problem.SOURCE_NAME_TAKEN, Objection.SOURCE_CALLED_SO, name);
        }
    }

    /// Told by what the stored text means: an older version wrote the same in other words, and no order of a set is for ever.
    private int wishes(DSLContext sql, SourceId id, SourceSettings settings) {
        return find(sql, id)
                        .filter(before -> settings.origin().isOtherThan(before.origin()))
                        .isPresent()
                ? 1
                : 0;
    }

    private Optional<Source> find(DSLContext sql, SourceId id) {
        return sql.selectFrom(SOURCE).where(SOURCE.ID.eq(id.value())).fetchOptional(this::source);
    }

    /// With the name of its kind, wherever it stands.
    private record Kept(Origin origin) {}

    private String origin(SourceSettings settings) {
        return sealed.write(SOURCE.ORIGIN, new Kept(settings.origin()));
    }

    private Source source(Record row) {
        return new Source(
                new SourceId(row.get(SOURCE.ID)),
                new SourceSettings(
                        row.get(SOURCE.NAME),
                        sealed.read(SOURCE.ORIGIN, row, Kept.class).origin(),
                        Duration.ofSeconds(row.get(SOURCE.REFRESH_SECONDS)),
                        row.get(SOURCE.ENABLED),
                        Duration.ofSeconds(row.get(SOURCE.AHEAD_SECONDS))));
    }
}
