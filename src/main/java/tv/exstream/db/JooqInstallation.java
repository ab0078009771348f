package tv.exstream.db;

import static tv.exstream.db.tables.Tables.INSTALLATION;

import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import tv.exstream.config.Installation;

/// What the installation remembers, in the database.
public final class JooqInstallation implements Installation {
    private final Database database;

    public JooqInstallation(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(String name) {
        return database.read(sql -> find(sql, name));
    }

    @Override
    public String remember(String name, Supplier<String> first) {
        return find(name)
                .orElseGet(
                        () ->
                                database.write(
                                        sql ->
                                                find(sql, name)
                                                        .orElseGet(
                                                                () ->
                                                                        insert(
                                                                                sql,
                                                                                name,
                                                                                first.get()))));
    }

    @Override
    public void put(String name, String value) {
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(INSTALLATION)
                                        .set(INSTALLATION.NAME, name)
                                        .set(INSTALLATION.VALUE, value)
                                        .onConflict(INSTALLATION.NAME)
                                        .doUpdate()
                                        .set(INSTALLATION.VALUE, value)
                                        .execute());
    }

    private static String insert(DSLContext sql, String name, String value) {
        sql.insertInto(INSTALLATION)
                .set(INSTALLATION.NAME, name)
                .set(INSTALLATION.VALUE, value)
                .execute();
        return value;
    }

    private static Optional<String> find(DSLContext sql, String name) {
        return sql.select(INSTALLATION.VALUE)
                .from(INSTALLATION)
                .where(INSTALLATION.NAME.eq(name))
                .fetchOptional(INSTALLATION.VALUE);
    }
}
