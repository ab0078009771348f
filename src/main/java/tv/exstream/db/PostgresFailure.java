package tv.exstream.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

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

    static ProblemException problem(SQLException e, String subject) {
        SQLException told = told(e);
        String state = state(e);
        String wanted =
                switch (state) {
                    case BAD_CHARACTER -> "texts must not contain the character U+0000";
                    case LOCK_NOT_AVAILABLE ->
                            "no other EXStreamTV may use it, nor another program lock it";
                    case NO_DATABASE -> "the database must be created first";
                    case NO_PRIVILEGE -> "the user must own the database";
                    default -> ofClass(first(state));
                };
        return new ProblemException(
                code(state), "%s: %s: %s".formatted(subject, wanted, told.getMessage()), e);
    }

    private static String ofClass(String first) {
        return switch (first) {
            case "" -> "a connection must be free";
            case "08" -> "the server must be reachable";
            case "28" -> "database.user and database.password must be right";
            case "40", "55" -> "nobody else may change it meanwhile";
            case "53", "57" -> "the server must be ready and have room";
            default -> "the database must be usable";
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
