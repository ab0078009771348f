package tv.exstream.db;

import static tv.exstream.db.tables.Tables.SOURCE_SECRET;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.source.Secrets;
import tv.exstream.source.SourceId;

/// The secrets of sources in the database, sealed.
public final class JooqSecrets implements Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(JooqSecrets.class);

    private final Database database;
    private final Seal seal;

    JooqSecrets(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Optional<String> find(SourceId source, String name) {
        Optional<String> sealed =
                database.read(
                        sql ->
                                sql.select(SOURCE_SECRET.SEALED)
                                        .from(SOURCE_SECRET)
                                        .where(SOURCE_SECRET.SOURCE_ID.eq(source.value()))
                                        .and(SOURCE_SECRET.NAME.eq(name))
                                        .fetchOptional(SOURCE_SECRET.SEALED));
        Optional<String> secret = sealed.flatMap(text -> seal.open(text, place(source, name)));
        if (sealed.isPresent() && secret.isEmpty()) {
            LOG.warn(
                    "secret cannot be read, was its key lost? It has to be told again source={} name={}",
                    source,
                    name);
        }
        return secret;
    }

    @Override
    public void put(SourceId source, String name, String value) {
        String sealed = seal.seal(value, place(source, name));
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(SOURCE_SECRET)
                                        .set(SOURCE_SECRET.SOURCE_ID, source.value())
                                        .set(SOURCE_SECRET.NAME, name)
                                        .set(SOURCE_SECRET.SEALED, sealed)
                                        .onConflict(SOURCE_SECRET.SOURCE_ID, SOURCE_SECRET.NAME)
                                        .doUpdate()
                                        .setAllToExcluded()
                                        .execute());
    }

    @Override
    public void remove(SourceId source, String name) {
        int _ =
                database.write(
                        sql ->
                                sql.deleteFrom(SOURCE_SECRET)
                                        .where(SOURCE_SECRET.SOURCE_ID.eq(source.value()))
                                        .and(SOURCE_SECRET.NAME.eq(name))
                                        .execute());
    }

    @Override
    public Set<String> names(SourceId source) {
        return database.read(
                sql ->
                        sql.select(SOURCE_SECRET.NAME)
                                .from(SOURCE_SECRET)
                                .where(SOURCE_SECRET.SOURCE_ID.eq(source.value()))
                                .fetchSet(SOURCE_SECRET.NAME));
    }

    private static String place(SourceId source, String name) {
        return source + "/" + name;
    }
}
