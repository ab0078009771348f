package tv.exstream.db;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What SQLite's codes mean.
final class SqliteFailure {
    private SqliteFailure() {}

    static boolean isProblem(SQLiteException e) {
        return switch (primary(e)) {
            case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE ->
                    false;
            // The others are about the file, the disk or its locks. Not exhaustive: SQLite has a
            // hundred codes.
            default -> true;
        };
    }

    static ProblemException problem(SQLiteException e, String subject) {
        SQLiteErrorCode code = primary(e);
        boolean busy = code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
        return busy
                ? new ProblemException(
                        Problem.DATABASE_BUSY,
                        subject
                                + ": the file must not be locked by another program: "
                                + e.getMessage(),
                        e)
                : new ProblemException(
                        Problem.DATABASE_UNUSABLE, subject + ": " + e.getMessage(), e);
    }

    /// SQLite's extended codes carry the primary one in their lowest byte (sqlite.org/rescode.html).
    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF);
    }
}
