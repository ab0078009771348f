package tv.exstream.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// What PostgreSQL's states mean (its manual, appendix A).
final class PostgresFailure {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String BAD_CHARACTER = "22021";
    private static final String NO_DATABASE = "3D000";
    private static final String NO_PRIVILEGE = "42501";

    private static final String READ_ONLY = "25006";

    private PostgresFailure() {}

    static boolean isProblem(SQLException e) {
        String state = state(e);
        return switch (first(state)) {
            // Data, constraints, the use of transactions, and statements that are wrong.
            case "21", "22", "23", "24", "25", "26", "2F", "34", "42" ->
                    List.of(BAD_CHARACTER, NO_PRIVILEGE, READ_ONLY).contains(state);
            case "" -> e instanceof SQLTransientConnectionException;
            // The others are about the server, its connections, locks and disks.
            default -> true;
        };
    }

    static ProblemException problem(SQLException e, Remark subject) {
        SQLException told = told(e);
        String state = state(e);
        Objection wanted =
                switch (state) {
                    case BAD_CHARACTER -> Objection.NO_NUL;
                    case LOCK_NOT_AVAILABLE -> Objection.NO_OTHER_USER;
                    case NO_DATABASE -> Objection.DATABASE_CREATED;
                    case NO_PRIVILEGE -> Objection.DATABASE_OWNED;
                    default -> ofClass(first(state));
                };
        return ProblemException.of(
                code(state),
                e,
                Objection.DATABASE_SAYS,
                subject,
                Remark.of(wanted),
                String.valueOf(told.getMessage()));
    }

    private static Objection ofClass(String first) {
        return switch (first) {
            case "" -> Objection.CONNECTION_FREE;
            case "08" -> Objection.SERVER_REACHABLE;
            case "28" -> Objection.DATABASE_USER_RIGHT;
            case "40", "55" -> Objection.NOBODY_ELSE;
            case "53", "57" -> Objection.SERVER_READY;
            default -> Objection.DATABASE_READY;
        };
    }

    private static Problem code(String state) {
        if (state.equals(BAD_CHARACTER)) {
            return Problem.INVALID_VALUE;
        }
        return switch (first(state)) {
            case "", "08", "40", "53", "55", "57" -> Problem.DATABASE_BUSY;
            default -> Problem.DATABASE_UNUSABLE;
        };
    }

    /// Whoever waited in vain for a connection learns why there was none.
    private static SQLException told(SQLException e) {
        return e instanceof SQLTransientConnectionException
                        && e.getCause() instanceof SQLException cause
                ? cause
                : e;
    }

    /// Empty when there is none.
    private static String state(SQLException e) {
        return Objects.requireNonNullElse(told(e).getSQLState(), "");
    }

    /// The class of a state is its first two characters.
    private static String first(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }
}
