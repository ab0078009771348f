package tv.exstream.db;

import static tv.exstream.db.tables.Tables.FILM_ANSWER;

import java.time.Instant;
import java.util.Optional;
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
    public Optional<FilmAnswers.Answer> find(SourceId source, EntryKey film) {
        return database.read(
                sql ->
                        sql.select(FILM_ANSWER.ADDED_AT, FILM_ANSWER.WORDS)
                                .from(FILM_ANSWER)
                                .where(FILM_ANSWER.SOURCE_ID.eq(source.value()))
                                .and(FILM_ANSWER.ENTRY_KEY.eq(film.text()))
                                .fetchOptional(
                                        row ->
                                                new FilmAnswers.Answer(
                                                        Instant.ofEpochMilli(row.value1()),
                                                        JsonColumn.read(
                                                                row.value2(), FilmWords.class))));
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
                                        .set(FILM_ANSWER.ADDED_AT, added)
                                        .set(FILM_ANSWER.WORDS, words)
                                        .onConflict(FILM_ANSWER.SOURCE_ID, FILM_ANSWER.ENTRY_KEY)
                                        .doUpdate()
                                        .set(FILM_ANSWER.ADDED_AT, added)
                                        .set(FILM_ANSWER.WORDS, words)
                                        .execute());
    }
}
