package tv.exstream.db;

import static tv.exstream.db.tables.Tables.CHANNEL;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBatch;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Listing;
import tv.exstream.db.tables.tables.records.ChannelRecord;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The channels in the database.
public final class JooqChannels implements Channels {
    private final Database database;

    /// Most pages and guides begin with all channels.
    private final Kept<List<Channel>> kept;

    public JooqChannels(Database database) {
        this.database = database;
        kept = new Kept<>(database, CHANNEL, this::read);
    }

    @Override
    public List<Channel> all() {
        return kept.now();
    }

    private List<Channel> read() {
        HouseFormats formats = new HouseFormats();
        return List.copyOf(
                database.read(
                        sql ->
                                sql.selectFrom(CHANNEL)
                                        .orderBy(CHANNEL.NUMBER_MAJOR, CHANNEL.NUMBER_MINOR)
                                        .fetch(row -> channel(row, formats))));
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return one(identified(id), channel -> channel.id().equals(id));
    }

    @Override
    public Optional<Channel> find(ChannelNumber number) {
        return one(numbered(number), channel -> channel.number().equals(number));
    }

    @Override
    public Channel add(Draft draft) {
        return database.write(sql -> add(sql, draft));
    }

    @Override
    public Channel addLast(Function<ChannelNumber, Draft> draft) {
        return database.write(sql -> add(sql, draft.apply(next(sql))));
    }

    private static ChannelNumber next(DSLContext sql) {
        return sql.select(CHANNEL.NUMBER_MAJOR, CHANNEL.NUMBER_MINOR)
                .from(CHANNEL)
                .orderBy(CHANNEL.NUMBER_MAJOR.desc(), CHANNEL.NUMBER_MINOR.desc())
                .limit(1)
                .fetchOptional(row -> new ChannelNumber(row.value1(), row.value2()).following())
                .orElseGet(() -> new ChannelNumber(1, 0));
    }

    @Override
    public Channel change(ChannelId id, UnaryOperator<Channel> change) {
        return database.write(sql -> change(sql, id, change));
    }

    @Override
    public void remove(ChannelId id) {
        int _ = database.write(sql -> sql.deleteFrom(CHANNEL).where(identified(id)).execute());
    }

    @Override
    public List<Channel> apply(ChannelBatch batch) {
        return database.write(sql -> apply(sql, batch));
    }

    /// Numbers are given up before others take them.
    private static List<Channel> apply(DSLContext sql, ChannelBatch batch) {
        batch.removed()
                .forEach(
                        id ->
                                requireOne(
                                        sql.deleteFrom(CHANNEL).where(identified(id)).execute(),
                                        id));
        List<Channel> after =
                batch.changed().entrySet().stream()
                        .map(each -> each.getValue().apply(known(sql, each.getKey())))
                        .toList();
        for (Channel channel : after) {
            int _ =
                    sql.update(CHANNEL)
                            .set(CHANNEL.NUMBER_MAJOR, CHANNEL.ID.neg())
                            .where(identified(channel.id()))
                            .execute();
        }
        return after.stream().map(channel -> put(sql, channel)).toList();
    }

    private static Channel known(DSLContext sql, ChannelId id) {
        return sql.selectFrom(CHANNEL)
                .where(identified(id))
                .fetchOptional(JooqChannels::channel)
                .orElseThrow(() -> unknown(id));
    }

    private static Channel put(DSLContext sql, Channel channel) {
        requireFree(sql, channel.number());
        ChannelRecord row = sql.selectFrom(CHANNEL).where(identified(channel.id())).fetchSingle();
        fill(row, channel);
        row.update();
        return channel(row);
    }

    private static void requireOne(int rows, ChannelId id) {
        if (rows == 0) {
            throw unknown(id);
        }
    }

    /// Asks the database unless all are known as they are now.
    private Optional<Channel> one(Condition condition, Predicate<Channel> isWanted) {
        return kept.known()
                .map(all -> all.stream().filter(isWanted).findFirst())
                .orElseGet(() -> one(condition));
    }

    private Optional<Channel> one(Condition condition) {
        return database.read(
                sql ->
                        sql.selectFrom(CHANNEL)
                                .where(condition)
                                .fetchOptional(JooqChannels::channel));
    }

    private static Channel add(DSLContext sql, Draft draft) {
        requireFree(sql, draft.number());
        ChannelRecord row = sql.newRecord(CHANNEL);
        row.setEpoch(Millis.exact(draft.epoch()));
        // Any id will do: it is not written.
        fill(row, draft.as(new ChannelId(1)));
        row.insert();
        return channel(row);
    }

    private static Channel change(DSLContext sql, ChannelId id, UnaryOperator<Channel> change) {
        ChannelRecord row =
                sql.selectFrom(CHANNEL)
                        .where(identified(id))
                        .fetchOptional()
                        .orElseThrow(() -> unknown(id));
        Channel changed = change.apply(channel(row));
        if (!changed.number().equals(channel(row).number())) {
            requireFree(sql, changed.number());
        }
        fill(row, changed);
        row.update();
        return channel(row);
    }

    static ProblemException unknown(ChannelId id) {
        return ProblemException.of(Problem.CHANNEL_NOT_FOUND, Objection.NO_CHANNEL_ID, id);
    }

    private static void requireFree(DSLContext sql, ChannelNumber number) {
        if (sql.fetchExists(CHANNEL, numbered(number))) {
            throw ProblemException.of(Problem.CHANNEL_NUMBER_TAKEN, Objection.NUMBER_TAKEN, number);
        }
    }

    /// With all that may change.
    private static void fill(ChannelRecord row, Channel channel) {
        row.setNumberMajor(channel.number().major());
        row.setNumberMinor(channel.number().minor());
        row.setName(channel.name());
        row.setZone(channel.zone().getId());
        row.setProfile(JsonColumn.write(channel.formats().main()));
        row.setAlternatives(JsonColumn.write(channel.formats().alternatives()));
        row.setHidden(channel.listing().hidden());
        row.setGroupName(channel.listing().group());
        row.setLogo(channel.listing().logo());
    }

    /// Compared as 64 bits: the ids that clients name may be any.
    static Condition identified(ChannelId id) {
        return CHANNEL.ID.coerce(SQLDataType.BIGINT).eq(id.value());
    }

    private static Condition numbered(ChannelNumber number) {
        return CHANNEL.NUMBER_MAJOR.eq(number.major()).and(CHANNEL.NUMBER_MINOR.eq(number.minor()));
    }

    static Channel channel(ChannelRecord row) {
        return channel(row, new HouseFormats());
    }

    private static Channel channel(ChannelRecord row, HouseFormats formats) {
        return new Channel(
                new ChannelId(row.getId()),
                new ChannelNumber(row.getNumberMajor(), row.getNumberMinor()),
                row.getName(),
                Instant.ofEpochMilli(row.getEpoch()),
                ZoneId.of(row.getZone()),
                formats.of(row),
                new Listing(row.getHidden(), row.getGroupName(), row.getLogo()));
    }
}
