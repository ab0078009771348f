package tv.exstream.library.iptv;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import tv.exstream.db.Database;
import tv.exstream.db.JooqFilmAnswers;
import tv.exstream.db.JooqGuideMatches;
import tv.exstream.db.JooqInputGuides;
import tv.exstream.db.JooqListedEntries;
import tv.exstream.db.JooqLiveSources;
import tv.exstream.db.JooqSources;
import tv.exstream.db.JooqSubscriptions;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;

/// Desks of subscriptions for tests of other packages, with a database that works.
public final class SubscriptionDesks {
    private SubscriptionDesks() {}

    /// One that fetches nothing.
    public static SubscriptionDesk of(Database database, InstantSource clock) {
        Stores stores = stores(database, clock, new Incoming(Path.of("none")), _ -> {});
        var fetching = new Fetching(new Outbound(Station.border(), System::nanoTime), stores);
        return new SubscriptionDesk(new Reception(stores, fetching, _ -> {}), _ -> {});
    }

    /// @param news is told all of it
    static Stores stores(
            Database database, InstantSource clock, Incoming incoming, Consumer<Object> news) {
        return new Stores(
                new JooqSources(database),
                new JooqSubscriptions(database),
                new JooqListedEntries(database),
                new JooqFilmAnswers(database),
                new JooqLiveSources(database),
                new JooqInputGuides(database),
                new JooqGuideMatches(database),
                incoming,
                clock,
                news::accept,
                news::accept);
    }
}
