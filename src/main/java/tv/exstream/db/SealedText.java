package tv.exstream.db;

import java.util.Objects;
import org.jooq.Record;
import org.jooq.TableField;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Text columns that nobody can read who has the database alone, such as addresses with passwords in them. Thread-safe.
///
/// What stands in one column is not opened in another. What an older version of the program has left is read as it is.
final class SealedText {
    /// No address, name or JSON text begins so.
    static final String MARK = "sealed:";

    private final Seal seal;

    SealedText(Seal seal) {
        this.seal = seal;
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(MARK);
    }

    /// What is to be stored. Nothing stays nothing.
    String write(TableField<?, String> column, String text) {
        return text.isEmpty() ? text : MARK + seal.seal(text, place(column));
    }

    /// @throws ProblemException DATABASE_UNUSABLE when it was damaged or moved
    String read(TableField<?, String> column, String stored) {
        if (!isSealed(stored)) {
            return stored;
        }
        return seal.open(stored.substring(MARK.length()), place(column))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.DATABASE_UNUSABLE,
                                        Objection.SEAL_BROKEN,
                                        place(column)));
    }

    String read(TableField<?, String> column, Record row) {
        return read(column, row.get(column));
    }

    /// A record in a column.
    String write(TableField<?, String> column, Object value) {
        return write(column, JsonColumn.write(value));
    }

    <T> T read(TableField<?, String> column, Record row, Class<T> type) {
        return JsonColumn.read(read(column, row), type);
    }

    /// What is stored of a number that tells whether a secret is another one.
    long digest(long number) {
        return seal.digest(number);
    }

    /// Such as `source.origin`, in small letters on every database.
    private static String place(TableField<?, String> column) {
        return "%s.%s"
                .formatted(Objects.requireNonNull(column.getTable()).getName(), column.getName());
    }
}
