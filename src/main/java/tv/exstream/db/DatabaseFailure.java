package tv.exstream.db;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Tells what an error of the database means to the caller.
final class DatabaseFailure {
    private DatabaseFailure() {}

    /// A ProblemException for what a person can act on; the error itself when it is a mistake of ours, such as a broken constraint.
    static RuntimeException of(DataAccessException e, String subject) {
        SQLiteException cause = e.getCause(SQLiteException.class);
        return cause != null && isProblem(cause) ? problem(cause, subject) : e;
    }

    static ProblemException of(SQLException e, String subject) {
        return e instanceof SQLiteException cause
                ? problem(cause, subject)
                : new ProblemException(Problem.DATABASE_UNUSABLE, subject + ": " + text(e), e);
    }

    private static boolean isProblem(SQLiteException e) {
        return switch (primary(e)) {
            case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE ->
                    false;
            // The others are about the file, the disk or its locks. Not exhaustive: SQLite has a
            // hundred codes.
            default -> true;
        };
    }

    private static ProblemException problem(SQLiteException e, String subject) {
        SQLiteErrorCode code = primary(e);
        boolean busy = code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
        return busy
                ? new ProblemException(
                        Problem.DATABASE_BUSY,
                        subject + ": the file must not be locked by another program: " + text(e),
                        e)
                : new ProblemException(Problem.DATABASE_UNUSABLE, subject + ": " + text(e), e);
    }

    /// SQLite's extended codes carry the primary one in their lowest byte (sqlite.org/rescode.html).
    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF);
    }

    private static String text(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
