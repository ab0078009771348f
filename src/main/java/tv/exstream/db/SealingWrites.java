package tv.exstream.db;

import static tv.exstream.db.tables.Tables.GUIDE_CHANNEL;
import static tv.exstream.db.tables.Tables.LISTED_ENTRY;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;
import static tv.exstream.db.tables.Tables.SOURCE;
import static tv.exstream.db.tables.Tables.SUBSCRIPTION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.ProblemException;

/// Seals what an older version of the program has left as it was.
///
/// A portion is a transaction, and what is sealed is told by its mark: who is killed in the middle goes on with the next start. At the end the
/// database is written anew, because a file keeps what was overwritten in it.
final class SealingWrites {
    private static final Logger LOG = LoggerFactory.getLogger(SealingWrites.class);
    private static final String REVISION = "sealed";
    private static final long BEGUN = 1;
    private static final long DONE = 2;

    /// Where addresses stand.
    private static final List<SealedColumns<?>> ALL =
            List.of(
                    of(SOURCE, List.of(SOURCE.ORIGIN)),
                    of(SUBSCRIPTION, List.of(SUBSCRIPTION.RULES, SUBSCRIPTION.LEFT_OVER)),
                    of(
                            LIVE_SOURCE,
                            List.of(
                                    LIVE_SOURCE.ADDRESSES,
                                    LIVE_SOURCE.HEADERS,
                                    LIVE_SOURCE.ACCOUNT,
                                    LIVE_SOURCE.PAST,
                                    LIVE_SOURCE.LABELS)),
                    new SealedColumns<>(
                            LISTED_ENTRY,
                            List.of(LISTED_ENTRY.LISTED, LISTED_ENTRY.LOGO),
                            Optional.of(LISTED_ENTRY.DIGEST)),
                    of(GUIDE_CHANNEL, List.of(GUIDE_CHANNEL.LOGO)));

    private final Database database;

    private SealingWrites(Database database) {
        this.database = database;
    }

    /// Does what is left to do; nothing where all of it was done before.
    static void complete(Database database) {
        new SealingWrites(database).complete();
    }

    private void complete() {
        int _ = database.write(sql -> SealKey.prove(sql, database.seal()));
        long reached = database.write(SealingWrites::begin);
        if (reached < DONE) {
            LOG.info("what is secret in addresses is sealed, once");
            ALL.forEach(each -> each.seal(database));
            sweep();
        }
    }

    /// A database without anything to seal is done.
    private static long begin(DSLContext sql) {
        long reached = Revisions.of(sql, REVISION);
        if (reached > 0) {
            return reached;
        }
        boolean isEmpty = ALL.stream().noneMatch(each -> sql.fetchExists(each.table()));
        long next = isEmpty ? DONE : BEGUN;
        Revisions.put(sql, REVISION, next);
        return next;
    }

    /// Needs as much room as the database has. Where there is none, it is tried again with the next start.
    private void sweep() {
        try {
            database.rewrite(ALL.stream().<Table<?>>map(SealedColumns::table).toList());
        } catch (ProblemException e) {
            LOG.warn(
                    "what was overwritten may still stand in the database, and is removed by the next start that can: {}",
                    e.getMessage());
            return;
        }
        database.write(
                sql -> {
                    Revisions.put(sql, REVISION, DONE);
                    return DONE;
                });
    }

    private static <R extends Record> SealedColumns<R> of(
            Table<R> table, List<TableField<R, String>> columns) {
        return new SealedColumns<>(table, columns, Optional.empty());
    }
}
