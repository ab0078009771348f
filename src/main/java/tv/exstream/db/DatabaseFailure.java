package tv.exstream.db;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteException;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

/// Tells what an error of the database means to the caller.
final class DatabaseFailure {
    private DatabaseFailure() {}

    /// A ProblemException for what a person can act on; the error itself when it is a mistake of ours, such as a broken constraint.
    static RuntimeException of(DataAccessException e, Remark subject) {
        SQLiteException sqlite = e.getCause(SQLiteException.class);
        SQLException cause = sqlite == null ? e.getCause(SQLException.class) : sqlite;
        return cause != null && isProblem(cause) ? of(cause, subject) : e;
    }

    static ProblemException of(SQLException e, Remark subject) {
        return e instanceof SQLiteException sqlite
                ? SqliteFailure.problem(sqlite, subject)
                : PostgresFailure.problem(e, subject);
    }

    private static boolean isProblem(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SqliteFailure.isProblem(sqlite)
                : PostgresFailure.isProblem(e);
    }
}
