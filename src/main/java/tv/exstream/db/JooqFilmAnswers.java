package tv.exstream.db;

import static tv.exstream.db.tables.Tables.FILM_ANSWER;
import static tv.exstream.db.tables.Tables.LISTED_ENTRY;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.FilmWords;
import tv.exstream.source.SourceId;

/// What accounts say of single films, in the database.
public final class JooqFilmAnswers implements FilmAnswers {
    private final Database database;

    public JooqFilmAnswers(Database database) {
        this.database = database;
    }

    @Override
    public Map<EntryKey, Answer> find(SourceId source, Collection<EntryKey> films) {
        Map<EntryKey, Answer> found = new HashMap<>();
        for (List<String> some : Portions.of(films.stream().map(EntryKey::text).toList())) {
            found.putAll(database.read(sql -> find(sql, source, some)));
        }
        return found;
    }

    private static Map<EntryKey, Answer> find(DSLContext sql, SourceId source, List<String> films) {
        return sql.select(
                        FILM_ANSWER.ENTRY_KEY,
                        FILM_ANSWER.DIGEST,
                        FILM_ANSWER.ADDED_AT,
                        FILM_ANSWER.WORDS)
                .from(FILM_ANSWER)
                .where(FILM_ANSWER.SOURCE_ID.eq(source.value()))
                .and(FILM_ANSWER.ENTRY_KEY.in(films))
                .fetchMap(
                        row -> new EntryKey(row.value1()),
                        row ->
                                new Answer(
                                        row.value2(),
                                        Instant.ofEpochMilli(row.value3()),
                                        JsonColumn.read(row.value4(), FilmWords.class)));
    }

    @Override
    public void put(SourceId source, EntryKey film, Answer answer) {
        long added = answer.added().toEpochMilli();
        String words = JsonColumn.write(answer.words());
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(FILM_ANSWER)
                                        .set(FILM_ANSWER.SOURCE_ID, source.value())
                                        .set(FILM_ANSWER.ENTRY_KEY, film.text())
                                        .set(FILM_ANSWER.DIGEST, answer.digest())
                                        .set(FILM_ANSWER.ADDED_AT, added)
                                        .set(FILM_ANSWER.WORDS, words)
                                        .onConflict(FILM_ANSWER.SOURCE_ID, FILM_ANSWER.ENTRY_KEY)
                                        .doUpdate()
                                        .set(FILM_ANSWER.DIGEST, answer.digest())
                                        .set(FILM_ANSWER.ADDED_AT, added)
                                        .set(FILM_ANSWER.WORDS, words)
                                        .execute());
    }

    @Override
    public void forgetGone(SourceId source) {
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(FILM_ANSWER)
                                        .where(FILM_ANSWER.SOURCE_ID.eq(source.value()))
                                        .andNotExists(
                                                DSL.selectOne()
                                                        .from(LISTED_ENTRY)
                                                        .where(ListedEntryRows.of(source))
                                                        .and(ListedEntryRows.isListed())
                                                        .and(
                                                                LISTED_ENTRY.ENTRY_KEY.eq(
                                                                        FILM_ANSWER.ENTRY_KEY)))
                                        .execute());
    }

    @Override
    public void forget(SourceId source) {
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(FILM_ANSWER)
                                        .where(FILM_ANSWER.SOURCE_ID.eq(source.value()))
                                        .execute());
    }
}
