package tv.exstream.db;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// What is read of a table, kept until something is written to it. Thread-safe.
final class Kept<T> {
    private final Database database;
    private final Table<?> table;
    private final Supplier<T> reading;
    private volatile @Nullable Reading<T> latest;

    /// @param version of the table before it was read, so that what is written meanwhile has it read again
    private record Reading<T>(long version, T value) {}

    /// @param reading of this table alone
    Kept(Database database, Table<?> table, Supplier<T> reading) {
        this.database = database;
        this.table = table;
        this.reading = reading;
    }

    /// Who is within a transaction reads for himself.
    T now() {
        OptionalLong version = database.version(table);
        return version.isEmpty()
                ? reading.get()
                : known(version.getAsLong()).orElseGet(() -> read(version.getAsLong()));
    }

    /// Empty when it would have to be read first.
    Optional<T> known() {
        OptionalLong version = database.version(table);
        return version.isEmpty() ? Optional.empty() : known(version.getAsLong());
    }

    private Optional<T> known(long version) {
        return Optional.ofNullable(latest)
                .filter(known -> known.version() == version)
                .map(Reading::value);
    }

    private T read(long version) {
        T value = reading.get();
        latest = new Reading<>(version, value);
        return value;
    }
}
