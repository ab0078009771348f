package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.TextMatch;
import tv.exstream.collection.query.Today;
import tv.exstream.db.Database;
import tv.exstream.db.JooqMatches;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItems.Found;

/// How long the count and the first page of a query take in a large library.
final class QueryBench {
    private static final int ITEMS = 100_000;
    private static final int BATCH = 1_000;
    private static final int RUNS = 10;
    private static final Page PAGE = Page.first(50);

    /// Of every kind, narrow and wide, also what no index helps with.
    private static final List<String> QUERIES =
            List.of(
                    "bafe",
                    "\"bafe gido\"",
                    "baf*",
                    "*afe*",
                    "b?fe",
                    "title ~ \"fe gi\"",
                    "title < ba",
                    "plot:bafe",
                    "plot:*afeg*",
                    "genre:comedy",
                    "genre:comedy AND year:[1980 TO 1989] AND minutes <= 30",
                    "actor:*gido*",
                    "actor IN [\"Bafe Gido\", \"Gido Bafe\"] OR director:bafe",
                    "type:episode AND NOT genre:horror",
                    "show_title:bafe season:1",
                    "released_inthelast:\"1 year\" OR added_inthelast:\"2 weeks\"",
                    "released_onthisday",
                    "stars >= 7.5 AND type:movie",
                    "video_codec:h264 AND height >= 720",
                    "(genre:comedy OR genre:drama) AND -tag:seen AND (a* OR *o OR plot:gido)",
                    "*:*");

    private static final Expansion.Names NO_COLLECTIONS =
            new Expansion.Names() {
                @Override
                public Optional<String> smart(String name) {
                    return Optional.empty();
                }

                @Override
                public Query members(TextMatch name) {
                    return Query.nothing();
                }
            };

    private final Lab lab;
    private final Matches matches;
    private final Today today;
    private final Samples samples = new Samples();

    private QueryBench(Lab lab, Matches matches) {
        this.lab = lab;
        this.matches = matches;
        this.today = Today.at(lab.clock().instant(), ZoneOffset.UTC);
    }

    static List<Section> run(Lab lab) throws IOException {
        Path folder = Files.createDirectories(lab.work().resolve("query"));
        try (Database database = Database.open(folder.resolve("query.db"))) {
            lab.say("query: describing %,d items".formatted(ITEMS));
            fill(new JooqMediaItems(database), lab.clock().instant());
            lab.say("query: asking for them");
            QueryBench bench = new QueryBench(lab, new JooqMatches(database));
            QUERIES.forEach(bench::ask);
            return List.of(bench.section());
        }
    }

    private static void fill(MediaItems items, Instant now) {
        DescribedMedia media = new DescribedMedia(now);
        List<Found> batch = new ArrayList<>();
        for (int n = 0; n < ITEMS; n++) {
            batch.add(media.item(n));
            if (batch.size() == BATCH) {
                items.upsert(List.copyOf(batch));
                batch.clear();
            }
        }
    }

    private void ask(String text) {
        Query query = Expansion.of(Query.parse(text), NO_COLLECTIONS).query();
        Samples own = new Samples();
        int count = 0;
        for (int run = 0; run < RUNS; run++) {
            long begun = lab.nanoTime().getAsLong();
            Matches.Preview preview = matches.preview(query, today, PAGE);
            double millis = lab.millisSince(begun);
            count = preview.count();
            if (preview.items().size() != Math.min(count, PAGE.most())) {
                throw new IllegalStateException(
                        "%s: %d of %d".formatted(text, preview.items().size(), count));
            }
            own.add(millis);
            samples.add(millis);
        }
        lab.say("query: %6.1f ms %,8d found: %s".formatted(own.percentile(50), count, text));
    }

    private Section section() {
        return Section.of(
                "count and first %d of %d queries over %,d items"
                        .formatted(PAGE.most(), QUERIES.size(), ITEMS),
                new Figure("p95", samples.percentile(95), Unit.MILLISECONDS).atMost(50),
                new Figure("p50", samples.percentile(50), Unit.MILLISECONDS),
                new Figure("slowest", samples.largest(), Unit.MILLISECONDS));
    }
}
