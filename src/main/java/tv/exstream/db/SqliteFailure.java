package tv.exstream.db;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

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

    static ProblemException problem(SQLiteException e, Remark subject) {
        SQLiteErrorCode code = primary(e);
        boolean busy = code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
        return busy
                ? ProblemException.of(
                        Problem.DATABASE_BUSY,
                        e,
                        Objection.DATABASE_LOCKED,
                        subject,
                        String.valueOf(e.getMessage()))
                : ProblemException.of(
                        Problem.DATABASE_UNUSABLE,
                        e,
                        Demand.AT,
                        subject,
                        String.valueOf(e.getMessage()));
    }

    /// SQLite's extended codes carry the primary one in their lowest byte (sqlite.org/rescode.html).
    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF);
    }
}
