package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ACCOUNT;
import static tv.exstream.db.tables.Tables.IDENTITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import tv.exstream.account.AccountId;
import tv.exstream.account.Identities;
import tv.exstream.account.Identity;
import tv.exstream.account.IdentityId;
import tv.exstream.db.tables.tables.records.IdentityRecord;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The identities in the database.
public final class JooqIdentities implements Identities {
    /// Compared as 64 bits: the ids that clients name may be any.
    private static final Field<Long> ID = IDENTITY.ID.coerce(SQLDataType.BIGINT);

    private static final Field<Long> OWNER = IDENTITY.ACCOUNT_ID.coerce(SQLDataType.BIGINT);

    private final Database database;

    public JooqIdentities(Database database) {
        this.database = database;
    }

    @Override
    public Identity add(Identity.Draft draft) {
        return database.write(
                sql -> {
                    requireAccount(sql, draft.account());
                    requireFree(sql, draft.subject());
                    requireRoom(sql, draft.account());
                    return insert(sql, draft);
                });
    }

    @Override
    public Optional<Identity> find(IdentityId id) {
        return one(ID.eq(id.value()));
    }

    @Override
    public Optional<Identity> find(Identity.Subject subject) {
        return one(is(subject));
    }

    @Override
    public List<Identity> of(AccountId account) {
        return database.read(
                sql ->
                        sql.selectFrom(IDENTITY)
                                .where(OWNER.eq(account.value()))
                                .orderBy(IDENTITY.ID.desc())
                                .fetch(JooqIdentities::identity));
    }

    @Override
    public void use(IdentityId id, Instant at) {
        int _ =
                database.write(
                        sql ->
                                sql.update(IDENTITY)
                                        .set(IDENTITY.USED_AT, at.toEpochMilli())
                                        .where(ID.eq(id.value()))
                                        .execute());
    }

    @Override
    public void remove(IdentityId id) {
        int _ =
                database.write(
                        sql -> {
                            Identity identity =
                                    sql.selectFrom(IDENTITY)
                                            .where(ID.eq(id.value()))
                                            .fetchOptional(JooqIdentities::identity)
                                            .orElseThrow(() -> unknown(id));
                            WaysIn.requireOther(sql, identity.account());
                            return sql.deleteFrom(IDENTITY).where(ID.eq(id.value())).execute();
                        });
    }

    private Optional<Identity> one(Condition condition) {
        return database.read(
                sql ->
                        sql.selectFrom(IDENTITY)
                                .where(condition)
                                .fetchOptional(JooqIdentities::identity));
    }

    private static Condition is(Identity.Subject subject) {
        return IDENTITY.ISSUER.eq(subject.issuer()).and(IDENTITY.SUBJECT.eq(subject.name()));
    }

    private static void requireAccount(DSLContext sql, AccountId account) {
        Condition owner = ACCOUNT.ID.coerce(SQLDataType.BIGINT).eq(account.value());
        if (!sql.fetchExists(ACCOUNT, owner)) {
            throw JooqAccounts.unknown(account);
        }
    }

    private static void requireFree(DSLContext sql, Identity.Subject subject) {
        if (sql.fetchExists(IDENTITY, is(subject))) {
            throw ProblemException.of(Problem.IDENTITY_TAKEN, Objection.IDENTITY_TAKEN);
        }
    }

    private static void requireRoom(DSLContext sql, AccountId account) {
        if (sql.fetchCount(IDENTITY, OWNER.eq(account.value())) >= MOST) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.IDENTITIES_AT_MOST, MOST);
        }
    }

    private static Identity insert(DSLContext sql, Identity.Draft draft) {
        // Any id will do: it is not written.
        Identity identity = draft.as(new IdentityId(1));
        IdentityRecord row = sql.newRecord(IDENTITY);
        row.setAccountId(Math.toIntExact(identity.account().value()));
        row.setIssuer(identity.subject().issuer());
        row.setSubject(identity.subject().name());
        row.setLabel(identity.label());
        row.setMadeAt(Millis.exact(identity.made()));
        row.setUsedAt(Millis.exact(identity.lastUsed()));
        int _ = row.insert();
        return identity(row);
    }

    private static Identity identity(IdentityRecord row) {
        return new Identity(
                new IdentityId(row.getId()),
                new AccountId(row.getAccountId()),
                new Identity.Subject(row.getIssuer(), row.getSubject()),
                row.getLabel(),
                Instant.ofEpochMilli(row.getMadeAt()),
                Instant.ofEpochMilli(row.getUsedAt()));
    }

    private static ProblemException unknown(IdentityId id) {
        return ProblemException.of(Problem.IDENTITY_NOT_FOUND, Objection.NO_IDENTITY, id);
    }
}
