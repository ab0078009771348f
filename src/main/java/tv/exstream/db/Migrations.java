package tv.exstream.db;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

/// Brings a database to the schema this program was built for. Each migration is one transaction, so a program that dies in the
/// middle finds the old schema again.
final class Migrations {
    private Migrations() {}

    /// @param kind the folder of its scripts
    /// @param name what the database is called in messages
    /// @throws ProblemException DATABASE_UNUSABLE, DATABASE_BUSY
    static void migrate(DataSource source, String kind, String name) {
        try {
            Flyway flyway =
                    Flyway.configure(Migrations.class.getClassLoader())
                            .dataSource(source)
                            .locations("classpath:db/migration/" + kind)
                            .load();
            requireKnown(flyway, name);
            flyway.migrate();
        } catch (FlywayException e) {
            throw problem(e, name);
        }
    }

    private static void requireKnown(Flyway flyway, String name) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .findAny()
                .ifPresent(
                        version -> {
                            throw new ProblemException(
                                    Problem.DATABASE_UNUSABLE,
                                    "%s must not be newer than the program: schema %s was made by a newer version; start that one, or use another data folder or database"
                                            .formatted(name, version));
                        });
    }

    private static ProblemException problem(FlywayException e, String name) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return DatabaseFailure.of(sql, Remark.quoted(name));
            }
        }
        return new ProblemException(
                Problem.DATABASE_UNUSABLE, name + " must have our schema: " + e.getMessage(), e);
    }
}
