package tv.exstream.db;

import static tv.exstream.db.tables.Tables.TOLD_TROUBLE;

import java.util.Map;
import org.jooq.Condition;
import tv.exstream.webhook.ToldTroubles;

/// What was told as broken, in the database.
public final class JooqToldTroubles implements ToldTroubles {
    private final Database database;

    public JooqToldTroubles(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, String> of(Kind kind) {
        return database.read(
                sql ->
                        sql.select(TOLD_TROUBLE.SUBJECT, TOLD_TROUBLE.STATE)
                                .from(TOLD_TROUBLE)
                                .where(TOLD_TROUBLE.KIND.eq(kind.name()))
                                .fetchMap(TOLD_TROUBLE.SUBJECT, TOLD_TROUBLE.STATE));
    }

    @Override
    public void put(Kind kind, String subject, String state) {
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(TOLD_TROUBLE)
                                        .set(TOLD_TROUBLE.KIND, kind.name())
                                        .set(TOLD_TROUBLE.SUBJECT, subject)
                                        .set(TOLD_TROUBLE.STATE, state)
                                        .onConflict(TOLD_TROUBLE.KIND, TOLD_TROUBLE.SUBJECT)
                                        .doUpdate()
                                        .setAllToExcluded()
                                        .execute());
    }

    @Override
    public void remove(Kind kind, String subject) {
        Condition one = TOLD_TROUBLE.KIND.eq(kind.name()).and(TOLD_TROUBLE.SUBJECT.eq(subject));
        int _ = database.write(sql -> sql.deleteFrom(TOLD_TROUBLE).where(one).execute());
    }
}
