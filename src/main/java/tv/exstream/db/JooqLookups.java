package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LOOKUP;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;

/// What was looked for in catalogues, in the database.
public final class JooqLookups implements Lookups {
    private final Database database;

    public JooqLookups(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lookup> find(Provider provider, Wanted wanted) {
        return database.read(
                        sql ->
                                sql.select(LOOKUP.BODY)
                                        .from(LOOKUP)
                                        .where(LOOKUP.PROVIDER.eq(provider.name()))
                                        .and(LOOKUP.WANTED_KEY.eq(wanted.key()))
                                        .fetchOptional(LOOKUP.BODY))
                .map(json -> JsonColumn.read(json, Lookup.class));
    }

    @Override
    public Optional<Kept> find(int id) {
        return database.read(
                        sql ->
                                sql.select(LOOKUP.ID, LOOKUP.BODY)
                                        .from(LOOKUP)
                                        .where(LOOKUP.ID.eq(id))
                                        .fetchOptional())
                .map(JooqLookups::kept);
    }

    @Override
    public void put(Lookup lookup) {
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(LOOKUP)
                                        .set(LOOKUP.PROVIDER, lookup.provider().name())
                                        .set(LOOKUP.WANTED_KEY, lookup.wanted().key())
                                        .set(LOOKUP.STATE, lookup.state().name())
                                        .set(LOOKUP.BODY, JsonColumn.write(lookup))
                                        .onConflict(LOOKUP.PROVIDER, LOOKUP.WANTED_KEY)
                                        .doUpdate()
                                        .setAllToExcluded()
                                        .execute());
    }

    @Override
    public List<Kept> list(Lookup.State state, int offset, int most) {
        return some(LOOKUP.STATE.eq(state.name()), offset, most);
    }

    @Override
    public List<Kept> behind(Lookup.State state, int id, int most) {
        return some(LOOKUP.STATE.eq(state.name()).and(LOOKUP.ID.gt(id)), 0, most);
    }

    private List<Kept> some(Condition wanted, int offset, int most) {
        return database.read(
                sql ->
                        sql.select(LOOKUP.ID, LOOKUP.BODY)
                                .from(LOOKUP)
                                .where(wanted)
                                .orderBy(LOOKUP.ID)
                                .limit(most)
                                .offset(offset)
                                .fetch(JooqLookups::kept));
    }

    @Override
    public int count(Lookup.State state) {
        return database.read(sql -> sql.fetchCount(LOOKUP, LOOKUP.STATE.eq(state.name())));
    }

    private static Kept kept(Record row) {
        return new Kept(row.get(LOOKUP.ID), JsonColumn.read(row.get(LOOKUP.BODY), Lookup.class));
    }
}
