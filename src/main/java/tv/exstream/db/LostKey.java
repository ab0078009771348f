package tv.exstream.db;

import static tv.exstream.db.tables.Tables.KEPT_ANSWER;
import static tv.exstream.db.tables.Tables.KEY_PROOF;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.SOURCE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.exstream.config.Config;
import tv.exstream.config.KeySource;
import tv.exstream.key.KeyPlaces;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Gives up what is sealed in a database whose key is lost for good, so that all the rest can be used again.
public final class LostKey {
    private LostKey() {}

    /// Forgets sources, live sources and what they brought. Channels, schedules, collections, media in folders and accounts stay.
    ///
    /// @return how many sources and live sources of people were forgotten
    /// @throws ProblemException INVALID_VALUE when the key is there, so that nothing is lost; DATABASE_UNUSABLE, DATABASE_BUSY
    public static int giveUp(Config config, Instant now) {
        requireNoKeyring(config);
        KeyPlaces keys = KeyPlaces.of(config, System.getenv());
        Connections connections = Database.connect(config);
        try {
            return DSL.using(connections.writer(), connections.dialect(), Database.settings())
                    .transactionResult(
                            transaction -> {
                                requireLost(transaction.dsl(), keys);
                                return giveUp(transaction.dsl(), now);
                            });
        } finally {
            Database.close(connections);
        }
    }

    private static void requireNoKeyring(Config config) {
        if (config.key() instanceof KeySource.Keyring) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "secret.keyIn must be file before anything is given up: keyring, and one that is locked looks as if the key were lost; nothing was changed");
        }
    }

    private static void requireLost(DSLContext sql, KeyPlaces keys) {
        SealKey.holder(sql, keys)
                .ifPresent(
                        place -> {
                            throw new ProblemException(
                                    Problem.INVALID_VALUE,
                                    "the key must be lost before anything is given up: %s is the right one, and nothing was changed"
                                            .formatted(place));
                        });
    }

    private static int giveUp(DSLContext sql, Instant now) {
        int _ = JooqRemoteFiles.remove(sql, DSL.noCondition(), now);
        List<Path> live =
                sql.select(MEDIA_ITEM.PATH)
                        .from(MEDIA_ITEM)
                        .join(LIVE_SOURCE)
                        .on(MEDIA_ITEM.ID.eq(LIVE_SOURCE.MEDIA_ID.cast(MEDIA_ITEM.ID)))
                        .fetch(row -> Path.of(row.value1()));
        int _ = new MediaItemWrites(sql).markGone(live, Instant.EPOCH);
        int own = sql.deleteFrom(LIVE_SOURCE).where(LIVE_SOURCE.SOURCE_ID.eq(0)).execute();
        int _ = sql.deleteFrom(LIVE_SOURCE).execute();
        int sources = sql.deleteFrom(SOURCE).execute();
        int _ = sql.deleteFrom(KEPT_ANSWER).execute();
        int _ = sql.deleteFrom(KEY_PROOF).execute();
        return own + sources;
    }
}
