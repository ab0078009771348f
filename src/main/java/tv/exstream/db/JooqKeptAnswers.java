package tv.exstream.db;

import static tv.exstream.db.tables.Tables.KEPT_ANSWER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import tv.exstream.db.tables.tables.records.KeptAnswerRecord;
import tv.exstream.retry.Answer;
import tv.exstream.retry.Attempt;
import tv.exstream.retry.Earlier;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.retry.RequestKey;

/// The answers in the database, sealed.
public final class JooqKeptAnswers implements KeptAnswers {
    private static final int UNANSWERED = 0;

    private final Database database;
    private final Seal seal;

    JooqKeptAnswers(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Optional<Earlier> begin(Attempt attempt) {
        return database.write(
                sql -> {
                    Optional<Earlier> earlier =
                            sql.selectFrom(KEPT_ANSWER)
                                    .where(is(attempt.key()))
                                    .fetchOptional(this::earlier);
                    if (earlier.isEmpty()) {
                        insert(sql, attempt);
                    }
                    return earlier;
                });
    }

    private static void insert(DSLContext sql, Attempt attempt) {
        int _ =
                sql.insertInto(KEPT_ANSWER)
                        .set(KEPT_ANSWER.CALLER, attempt.key().caller())
                        .set(KEPT_ANSWER.REQUEST_KEY, attempt.key().text())
                        .set(KEPT_ANSWER.DIGEST, attempt.digest())
                        .set(KEPT_ANSWER.RUN, attempt.run())
                        .set(KEPT_ANSWER.BEGUN_AT, attempt.begun().toEpochMilli())
                        .set(KEPT_ANSWER.STATUS, UNANSWERED)
                        .set(KEPT_ANSWER.SEALED, "")
                        .execute();
    }

    /// An answer whose seal cannot be opened is none.
    private Earlier earlier(KeptAnswerRecord row) {
        var key = new RequestKey(row.getCaller(), row.getRequestKey());
        var attempt =
                new Attempt(
                        key, row.getDigest(), row.getRun(), Instant.ofEpochMilli(row.getBegunAt()));
        if (row.getStatus() == UNANSWERED) {
            return new Earlier.Unanswered(attempt);
        }
        return seal.open(row.getSealed(), place(key))
                .map(json -> JsonColumn.read(json, Answer.class))
                .<Earlier>map(answer -> new Earlier.Answered(attempt, answer))
                .orElse(new Earlier.Unanswered(attempt));
    }

    @Override
    public void finish(RequestKey key, Answer answer) {
        String sealed = seal.seal(JsonColumn.write(answer), place(key));
        int _ =
                database.write(
                        sql ->
                                sql.update(KEPT_ANSWER)
                                        .set(KEPT_ANSWER.STATUS, answer.status())
                                        .set(KEPT_ANSWER.SEALED, sealed)
                                        .where(is(key))
                                        .execute());
    }

    @Override
    public void forget(RequestKey key) {
        int _ = database.write(sql -> sql.deleteFrom(KEPT_ANSWER).where(is(key)).execute());
    }

    @Override
    public void forgetBefore(Instant instant, int most) {
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(KEPT_ANSWER)
                                        .where(KEPT_ANSWER.BEGUN_AT.lt(bound(sql, instant, most)))
                                        .execute());
    }

    /// The later one of the instant, and that from which on there are as many as may be.
    private static long bound(DSLContext sql, Instant instant, int most) {
        return sql.select(KEPT_ANSWER.BEGUN_AT)
                .from(KEPT_ANSWER)
                .orderBy(KEPT_ANSWER.BEGUN_AT.desc())
                .limit(1)
                .offset(most - 1)
                .fetchOptional(KEPT_ANSWER.BEGUN_AT)
                .map(oldest -> Math.max(oldest, instant.toEpochMilli()))
                .orElse(instant.toEpochMilli());
    }

    private static Condition is(RequestKey key) {
        return KEPT_ANSWER.CALLER.eq(key.caller()).and(KEPT_ANSWER.REQUEST_KEY.eq(key.text()));
    }

    private static String place(RequestKey key) {
        return "kept-answer/" + key.caller() + "/" + key.text();
    }
}
