package tv.exstream.db;

import static tv.exstream.db.tables.Tables.KEPT_ANSWER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import tv.exstream.db.tables.tables.records.KeptAnswerRecord;
import tv.exstream.retry.Answer;
import tv.exstream.retry.Attempt;
import tv.exstream.retry.Earlier;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.retry.Ration;
import tv.exstream.retry.RequestKey;

/// The answers in the database, sealed.
public final class JooqKeptAnswers implements KeptAnswers {
    private static final int UNANSWERED = 0;

    private final Database database;
    private final Seal seal;
    private final ByteTally tally = new ByteTally();

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
        tally.add(sealed.length());
    }

    @Override
    public void breakOff(RequestKey key) {
        int _ =
                database.write(
                        sql ->
                                sql.update(KEPT_ANSWER)
                                        .set(KEPT_ANSWER.RUN, Attempt.NO_RUN)
                                        .where(is(key))
                                        .and(KEPT_ANSWER.STATUS.eq(UNANSWERED))
                                        .execute());
    }

    @Override
    public void forget(RequestKey key) {
        int _ = database.write(sql -> sql.deleteFrom(KEPT_ANSWER).where(is(key)).execute());
    }

    @Override
    public void makeRoom(Attempt next, Bounds bounds) {
        Condition ofCaller = KEPT_ANSWER.CALLER.eq(next.key().caller());
        Condition isOver = KEPT_ANSWER.STATUS.ne(UNANSWERED).or(KEPT_ANSWER.RUN.ne(next.run()));
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(KEPT_ANSWER)
                                        .where(isOver)
                                        .and(
                                                KEPT_ANSWER
                                                        .BEGUN_AT
                                                        .lt(bounds.since().toEpochMilli())
                                                        .or(
                                                                surplus(
                                                                        sql,
                                                                        ofCaller,
                                                                        bounds.mostOfCaller()))
                                                        .or(
                                                                surplus(
                                                                        sql,
                                                                        DSL.noCondition(),
                                                                        bounds.mostOfAll())))
                                        .execute());
        if (tally.mayExceed(bounds.mostBytes())) {
            lighten(bounds);
        }
    }

    /// A caller and one of the keys, and how much is kept of it.
    private record Weighed(RequestKey key, int bytes) {}

    /// All are weighed, which takes a moment: not before so much has come since as there is room for.
    private void lighten(Bounds bounds) {
        List<Weighed> newestFirst = database.read(JooqKeptAnswers::weighed);
        long all = newestFirst.stream().mapToLong(Weighed::bytes).sum();
        tally.set(all);
        if (all > bounds.mostBytes()) {
            var ration = new Ration(bounds);
            List<RequestKey> surplus =
                    newestFirst.stream()
                            .filter(each -> !ration.keeps(each.key().caller(), each.bytes()))
                            .map(Weighed::key)
                            .toList();
            database.write(sql -> sql.batch(deletions(sql, surplus)).execute());
            tally.set(ration.bytes());
        }
    }

    private static List<Weighed> weighed(DSLContext sql) {
        return sql.select(
                        KEPT_ANSWER.CALLER,
                        KEPT_ANSWER.REQUEST_KEY,
                        ByteTally.bytes(KEPT_ANSWER.SEALED))
                .from(KEPT_ANSWER)
                .orderBy(KEPT_ANSWER.BEGUN_AT.desc(), KEPT_ANSWER.REQUEST_KEY)
                .fetch(
                        row ->
                                new Weighed(
                                        new RequestKey(row.value1(), row.value2()), row.value3()));
    }

    private static List<Query> deletions(DSLContext sql, List<RequestKey> keys) {
        return keys.stream().<Query>map(key -> sql.deleteFrom(KEPT_ANSWER).where(is(key))).toList();
    }

    /// What began before that from which on there are as many as may be. Counted first, which needs no sorting.
    private static Condition surplus(DSLContext sql, Condition some, int most) {
        if (sql.fetchCount(KEPT_ANSWER, some) <= most) {
            return DSL.falseCondition();
        }
        return sql.select(KEPT_ANSWER.BEGUN_AT)
                .from(KEPT_ANSWER)
                .where(some)
                .orderBy(KEPT_ANSWER.BEGUN_AT.desc())
                .limit(1)
                .offset(most - 1)
                .fetchOptional(KEPT_ANSWER.BEGUN_AT)
                .map(oldest -> some.and(KEPT_ANSWER.BEGUN_AT.lt(oldest)))
                .orElseGet(DSL::falseCondition);
    }

    private static Condition is(RequestKey key) {
        return KEPT_ANSWER.CALLER.eq(key.caller()).and(KEPT_ANSWER.REQUEST_KEY.eq(key.text()));
    }

    private static String place(RequestKey key) {
        return "kept-answer/" + key.caller() + "/" + key.text();
    }
}
