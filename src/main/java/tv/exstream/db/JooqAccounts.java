package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ACCOUNT;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.LoginName;
import tv.exstream.account.PasswordHash;
import tv.exstream.db.tables.tables.records.AccountRecord;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The accounts in the database.
public final class JooqAccounts implements Accounts {
    private final Database database;
    private final AtomicLong changes = new AtomicLong();

    /// Asked with each request before there is one.
    private final Kept<Boolean> administered;

    public JooqAccounts(Database database) {
        this.database = database;
        administered =
                new Kept<>(
                        database,
                        ACCOUNT,
                        () ->
                                database.read(
                                        sql -> sql.fetchExists(ACCOUNT, AccountRows.ADMINISTERS)));
    }

    @Override
    public List<Account> all() {
        return database.read(
                sql -> sql.selectFrom(ACCOUNT).orderBy(ACCOUNT.NAME).fetch(AccountRows::account));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return one(identified(id));
    }

    @Override
    public Optional<Account> find(LoginName name) {
        return one(ACCOUNT.NAME.eq(name.text()));
    }

    @Override
    public Account add(AccountSettings settings, Optional<PasswordHash> password) {
        return change(sql -> add(sql, settings, password));
    }

    @Override
    public Account claim(AccountSettings settings, PasswordHash password) {
        return change(
                sql -> {
                    if (sql.fetchExists(ACCOUNT, AccountRows.ADMINISTERS)) {
                        throw ProblemException.of(
                                Problem.NOT_ALLOWED, Objection.ADMINISTRATOR_EXISTS);
                    }
                    return add(sql, settings, Optional.of(password));
                });
    }

    @Override
    public Account change(AccountId id, UnaryOperator<Account> change) {
        return change(
                sql -> {
                    AccountRecord row = existing(sql, id);
                    Account before = AccountRows.account(row);
                    Account after = change.apply(before);
                    requireFree(sql, after.name(), id.value());
                    requireAdministrator(sql, before, after.administers());
                    AccountRows.fill(row, after);
                    row.setVersion(before.version() + 1);
                    int _ = row.update();
                    return AccountRows.account(row);
                });
    }

    @Override
    public void remove(AccountId id) {
        int _ =
                change(
                        sql -> {
                            AccountRecord row = existing(sql, id);
                            requireAdministrator(sql, AccountRows.account(row), false);
                            return row.delete();
                        });
    }

    @Override
    public boolean hasAdministrator() {
        return administered.now();
    }

    @Override
    public long changes() {
        // What is changed in one step with other things is counted when others can see it.
        return changes.get() + database.version(ACCOUNT).orElse(0);
    }

    private <T> T change(Function<DSLContext, T> work) {
        T result = database.write(work);
        long _ = changes.incrementAndGet();
        return result;
    }

    private Optional<Account> one(Condition condition) {
        return database.read(
                sql ->
                        sql.selectFrom(ACCOUNT)
                                .where(condition)
                                .fetchOptional(AccountRows::account));
    }

    private static Account add(
            DSLContext sql, AccountSettings settings, Optional<PasswordHash> password) {
        requireFree(sql, settings.name(), 0);
        if (sql.fetchCount(ACCOUNT) >= MOST) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.ACCOUNTS_AT_MOST, MOST);
        }
        AccountRecord row = sql.newRecord(ACCOUNT);
        // Any id will do: it is not written.
        AccountRows.fill(row, new Account(new AccountId(1), settings, password, 1));
        row.setVersion(1L);
        int _ = row.insert();
        return AccountRows.account(row);
    }

    private static AccountRecord existing(DSLContext sql, AccountId id) {
        return sql.selectFrom(ACCOUNT)
                .where(identified(id))
                .fetchOptional()
                .orElseThrow(() -> unknown(id));
    }

    static ProblemException unknown(AccountId id) {
        return ProblemException.of(Problem.ACCOUNT_NOT_FOUND, Objection.NO_ACCOUNT, id);
    }

    private static void requireFree(DSLContext sql, LoginName name, long mine) {
        Condition others = ACCOUNT.ID.coerce(SQLDataType.BIGINT).ne(mine);
        if (sql.fetchExists(ACCOUNT, ACCOUNT.LIKENESS.eq(name.likeness()).and(others))) {
            throw ProblemException.of(
                    Problem.ACCOUNT_NAME_TAKEN, Objection.ACCOUNT_CALLED_SO, name);
        }
    }

    private static void requireAdministrator(DSLContext sql, Account account, boolean stays) {
        boolean needed = account.administers() && !stays;
        if (needed && sql.fetchCount(ACCOUNT, AccountRows.ADMINISTERS) == 1) {
            throw ProblemException.of(
                    Problem.LAST_ADMINISTRATOR, Objection.LAST_ADMINISTRATOR, account.name());
        }
    }

    /// Compared as 64 bits: the ids that clients name may be any.
    private static Condition identified(AccountId id) {
        return ACCOUNT.ID.coerce(SQLDataType.BIGINT).eq(id.value());
    }
}
