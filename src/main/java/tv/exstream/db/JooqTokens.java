package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ACCOUNT;
import static tv.exstream.db.tables.Tables.TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tv.exstream.account.AccountId;
import tv.exstream.account.Token;
import tv.exstream.account.TokenDigest;
import tv.exstream.account.TokenId;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenUse;
import tv.exstream.account.Tokens;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The tokens in the database.
public final class JooqTokens implements Tokens {
    /// Compared as 64 bits: the ids that clients name may be any.
    private static final Field<Long> ID = TOKEN.ID.coerce(SQLDataType.BIGINT);

    private static final Field<Long> OWNER = TOKEN.ACCOUNT_ID.coerce(SQLDataType.BIGINT);

    private final Database database;
    private final AtomicLong changes = new AtomicLong();

    public JooqTokens(Database database) {
        this.database = database;
    }

    @Override
    public Token add(Token.Draft draft, TokenDigest digest) {
        Token added =
                database.write(
                        sql -> {
                            requireAccount(sql, draft.account());
                            makeRoom(sql, draft);
                            return TokenRows.insert(sql, draft, digest);
                        });
        long _ = changes.incrementAndGet();
        return added;
    }

    @Override
    public Optional<Token> find(TokenDigest digest) {
        return one(TOKEN.DIGEST.eq(digest.hex()));
    }

    @Override
    public Optional<Token> find(TokenId id) {
        return one(ID.eq(id.value()));
    }

    @Override
    public List<Token> of(AccountId account) {
        return database.read(
                sql ->
                        sql.selectFrom(TOKEN)
                                .where(OWNER.eq(account.value()))
                                .orderBy(TOKEN.ID.desc())
                                .fetch(TokenRows::token));
    }

    @Override
    public void used(List<TokenUse> uses) {
        int _ =
                database.write(
                        sql -> {
                            uses.forEach(use -> note(sql, use));
                            return uses.size();
                        });
    }

    @Override
    public boolean remove(TokenId id) {
        return remove(ID.eq(id.value())) > 0;
    }

    @Override
    public int removeAll(AccountId account, TokenKind kind, Optional<TokenId> except) {
        Condition others = except.map(TokenId::value).map(ID::ne).orElseGet(DSL::noCondition);
        return remove(OWNER.eq(account.value()).and(TOKEN.KIND.eq(kind.name())).and(others));
    }

    @Override
    public int removeEnded(Instant now) {
        Condition ended =
                TOKEN.ENDS_AT.gt(TokenRows.NO_END).and(TOKEN.ENDS_AT.le(now.toEpochMilli()));
        // most rounds find none, and need not write
        return database.read(sql -> sql.fetchExists(TOKEN, ended)) ? remove(ended) : 0;
    }

    @Override
    public long changes() {
        return changes.get();
    }

    private int remove(Condition which) {
        int removed = database.write(sql -> sql.deleteFrom(TOKEN).where(which).execute());
        long _ = changes.incrementAndGet();
        return removed;
    }

    private Optional<Token> one(Condition condition) {
        return database.read(
                sql -> sql.selectFrom(TOKEN).where(condition).fetchOptional(TokenRows::token));
    }

    private static void requireAccount(DSLContext sql, AccountId account) {
        Condition owner = ACCOUNT.ID.coerce(SQLDataType.BIGINT).eq(account.value());
        if (!sql.fetchExists(ACCOUNT, owner)) {
            throw JooqAccounts.unknown(account);
        }
    }

    private static void makeRoom(DSLContext sql, Token.Draft draft) {
        Condition alike =
                OWNER.eq(draft.account().value())
                        .and(TOKEN.KIND.eq(draft.kind().name()))
                        .and(lastsBeyond(draft.made()));
        List<Integer> surplus =
                sql.select(TOKEN.ID)
                        .from(TOKEN)
                        .where(alike)
                        .orderBy(TOKEN.USED_AT.desc(), TOKEN.ID.desc())
                        .offset(TokenKind.MOST - 1)
                        .fetch(TOKEN.ID);
        if (!surplus.isEmpty() && !draft.kind().makesRoom()) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.TOKENS_AT_MOST, draft.kind(), TokenKind.MOST);
        }
        int _ = sql.deleteFrom(TOKEN).where(TOKEN.ID.in(surplus)).execute();
    }

    private static Condition lastsBeyond(Instant instant) {
        return TOKEN.ENDS_AT.eq(TokenRows.NO_END).or(TOKEN.ENDS_AT.gt(instant.toEpochMilli()));
    }

    private static void note(DSLContext sql, TokenUse use) {
        int _ =
                sql.update(TOKEN)
                        .set(TOKEN.USED_AT, use.at().toEpochMilli())
                        .set(TOKEN.USED_FROM, use.from())
                        .where(ID.eq(use.token().value()))
                        .and(TOKEN.USED_AT.le(use.at().toEpochMilli()))
                        .execute();
    }
}
