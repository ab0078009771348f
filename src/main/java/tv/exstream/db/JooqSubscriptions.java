package tv.exstream.db;

import static tv.exstream.db.tables.Tables.SUBSCRIPTION;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.Subscription.Standing;
import tv.exstream.iptv.SubscriptionChange;
import tv.exstream.iptv.Subscriptions;
import tv.exstream.source.SourceId;

/// What people want of what sources list, in the database.
public final class JooqSubscriptions implements Subscriptions {
    private final Database database;
    private final SealedText sealed;

    /// As they are stored.
    private record Followed(List<Integer> numbers) {}

    public JooqSubscriptions(Database database) {
        this.database = database;
        this.sealed = database.sealed();
    }

    @Override
    public Subscription find(SourceId source) {
        return database.read(sql -> find(sql, source));
    }

    @Override
    public void change(SourceId source, SubscriptionChange change) {
        store(source, change::appliedTo);
    }

    @Override
    public void changeStanding(SourceId source, UnaryOperator<Standing> change) {
        store(source, known -> known.with(change.apply(known.standing())));
    }

    private Subscription find(DSLContext sql, SourceId source) {
        return sql.select(
                        SUBSCRIPTION.RULES,
                        SUBSCRIPTION.GUIDE_RANK,
                        SUBSCRIPTION.FOLLOWED,
                        SUBSCRIPTION.CONNECTIONS,
                        SUBSCRIPTION.LEFT_OVER)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.SOURCE_ID.eq(source.value()))
                .fetchOptional(
                        row ->
                                new Subscription(
                                        sealed.read(SUBSCRIPTION.RULES, row, Rules.class),
                                        row.value2(),
                                        JsonColumn.read(row.value3(), Followed.class).numbers(),
                                        row.value4(),
                                        sealed.read(SUBSCRIPTION.LEFT_OVER, row, Standing.class)))
                .orElse(Subscription.USUAL);
    }

    private void store(SourceId source, UnaryOperator<Subscription> change) {
        int _ =
                database.write(
                        sql -> {
                            Subscription next = change.apply(find(sql, source));
                            String rules = sealed.write(SUBSCRIPTION.RULES, next.rules());
                            String followed = JsonColumn.write(new Followed(next.followed()));
                            String standing = sealed.write(SUBSCRIPTION.LEFT_OVER, next.standing());
                            return sql.insertInto(SUBSCRIPTION)
                                    .set(SUBSCRIPTION.SOURCE_ID, source.value())
                                    .set(SUBSCRIPTION.RULES, rules)
                                    .set(SUBSCRIPTION.GUIDE_RANK, next.guideRank())
                                    .set(SUBSCRIPTION.FOLLOWED, followed)
                                    .set(SUBSCRIPTION.CONNECTIONS, next.connections())
                                    .set(SUBSCRIPTION.LEFT_OVER, standing)
                                    .onConflict(SUBSCRIPTION.SOURCE_ID)
                                    .doUpdate()
                                    .set(SUBSCRIPTION.RULES, rules)
                                    .set(SUBSCRIPTION.GUIDE_RANK, next.guideRank())
                                    .set(SUBSCRIPTION.FOLLOWED, followed)
                                    .set(SUBSCRIPTION.CONNECTIONS, next.connections())
                                    .set(SUBSCRIPTION.LEFT_OVER, standing)
                                    .execute();
                        });
    }
}
