package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ACCOUNT;
import static tv.exstream.db.tables.Tables.IDENTITY;
import static tv.exstream.db.tables.Tables.PASSKEY;

import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import tv.exstream.account.AccountId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// By how many ways an account signs in.
final class WaysIn {
    private WaysIn() {}

    /// Requires one beside that which is about to be removed.
    ///
    /// @throws ProblemException LAST_SIGN_IN
    static void requireOther(DSLContext sql, AccountId account) {
        long id = account.value();
        boolean password =
                sql.fetchExists(
                        ACCOUNT,
                        ACCOUNT.ID
                                .coerce(SQLDataType.BIGINT)
                                .eq(id)
                                .and(ACCOUNT.PASSWORD.ne(AccountRows.NO_PASSWORD)));
        int others =
                sql.fetchCount(PASSKEY, PASSKEY.ACCOUNT_ID.coerce(SQLDataType.BIGINT).eq(id))
                        + sql.fetchCount(
                                IDENTITY, IDENTITY.ACCOUNT_ID.coerce(SQLDataType.BIGINT).eq(id));
        if (!password && others < 2) {
            throw ProblemException.of(Problem.LAST_SIGN_IN, Objection.LAST_SIGN_IN);
        }
    }
}
