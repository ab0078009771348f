package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ACCOUNT;
import static tv.exstream.db.tables.Tables.PASSKEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import tv.exstream.account.AccountId;
import tv.exstream.account.Passkey;
import tv.exstream.account.PasskeyId;
import tv.exstream.account.Passkeys;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The passkeys in the database.
public final class JooqPasskeys implements Passkeys {
    /// Compared as 64 bits: the ids that clients name may be any.
    private static final Field<Long> ID = PASSKEY.ID.coerce(SQLDataType.BIGINT);

    private static final Field<Long> OWNER = PASSKEY.ACCOUNT_ID.coerce(SQLDataType.BIGINT);
    private static final Field<Long> ACCOUNT_ID = ACCOUNT.ID.coerce(SQLDataType.BIGINT);

    private final Database database;

    public JooqPasskeys(Database database) {
        this.database = database;
    }

    @Override
    public Passkey add(Passkey.Draft draft) {
        return database.write(
                sql -> {
                    if (!sql.fetchExists(ACCOUNT, ACCOUNT_ID.eq(draft.account().value()))) {
                        throw JooqAccounts.unknown(draft.account());
                    }
                    requireRoom(sql, draft);
                    return PasskeyRows.insert(sql, draft);
                });
    }

    @Override
    public Optional<Passkey> find(PasskeyId id) {
        return one(ID.eq(id.value()));
    }

    @Override
    public Optional<Passkey> find(String credential) {
        return one(PASSKEY.CREDENTIAL.eq(credential));
    }

    @Override
    public List<Passkey> of(AccountId account) {
        return database.read(
                sql ->
                        sql.selectFrom(PASSKEY)
                                .where(OWNER.eq(account.value()))
                                .orderBy(PASSKEY.ID.desc())
                                .fetch(PasskeyRows::passkey));
    }

    @Override
    public boolean use(PasskeyId id, long counter, Instant at) {
        Condition counts = counter == 0 ? PASSKEY.COUNTER.eq(0L) : PASSKEY.COUNTER.lt(counter);
        return database.write(
                        sql ->
                                sql.update(PASSKEY)
                                        .set(PASSKEY.COUNTER, counter)
                                        .set(PASSKEY.USED_AT, at.toEpochMilli())
                                        .where(ID.eq(id.value()))
                                        .and(counts)
                                        .execute())
                > 0;
    }

    @Override
    public void remove(PasskeyId id) {
        int _ =
                database.write(
                        sql -> {
                            Passkey passkey =
                                    sql.selectFrom(PASSKEY)
                                            .where(ID.eq(id.value()))
                                            .fetchOptional(PasskeyRows::passkey)
                                            .orElseThrow(() -> unknown(id));
                            WaysIn.requireOther(sql, passkey.account());
                            return sql.deleteFrom(PASSKEY).where(ID.eq(id.value())).execute();
                        });
    }

    private Optional<Passkey> one(Condition condition) {
        return database.read(
                sql ->
                        sql.selectFrom(PASSKEY)
                                .where(condition)
                                .fetchOptional(PasskeyRows::passkey));
    }

    private static void requireRoom(DSLContext sql, Passkey.Draft draft) {
        if (sql.fetchCount(PASSKEY, OWNER.eq(draft.account().value())) >= MOST) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.PASSKEYS_AT_MOST, MOST);
        }
        if (sql.fetchExists(PASSKEY, PASSKEY.CREDENTIAL.eq(draft.credential().id()))) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.PASSKEY_KNOWN);
        }
    }

    private static ProblemException unknown(PasskeyId id) {
        return ProblemException.of(Problem.PASSKEY_NOT_FOUND, Objection.NO_PASSKEY, id);
    }
}
