package tv.exstream.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// How long the pages of a large installation take: from before the connection until the last byte of the page is there.
final class PagesBench {
    private static final int ITEMS = 100_000;
    private static final int CHANNELS = 1_000;
    private static final int SHOWS = 50;
    private static final int EPISODES = 40;
    private static final int BATCH = 1_000;
    private static final Duration AHEAD = Duration.ofDays(3);
    private static final Duration SETTLING = Duration.ofMinutes(2);

    /// Rounds that let the compilers warm up, and rounds that count. After ten, compilers took more of two processors than pages did (JFR).
    private static final int WARMING = 60;

    /// What is asked for while it warms up, which is not what counts.
    private static final int WARM_NUMBERS = 10;

    private static final int ROUNDS = 20;

    /// Numbers that channels, items and years of the century have.
    private static final int FIRST = 70;

    static final String GZIP = "Accept-Encoding: gzip\r\n";

    /// `%d` is another number each time: a channel, a part of a list, an item.
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/now",
                    "/multi",
                    "/player/%d",
                    "/channels",
                    "/channels?page=%d",
                    "/channels?q=%d",
                    "/channels/%d",
                    "/channels/%d/streams",
                    "/channels/%d/screens",
                    "/channels/%d/as-run",
                    "/channels/%d/schedule",
                    "/watermarks",
                    "/graphics",
                    "/cards",
                    "/schedules",
                    "/schedules?page=%d",
                    "/schedules?trouble=any&q=%d",
                    "/schedules/fillers",
                    "/parts",
                    "/why?channel=%d",
                    "/browse",
                    "/browse?tab=movie",
                    "/browse?tab=show",
                    "/browse?tab=episode&sort=-year",
                    "/browse?genre=Comedy",
                    "/browse?tab=movie&years=1980",
                    "/browse?length=hour&look=list",
                    "/browse?q=genre:war%%20NOT%%20genre:drama%%20year:19%d",
                    "/media/%d",
                    "/collections",
                    "/fillers",
                    "/libraries",
                    "/libraries/folders",
                    "/libraries/live",
                    "/libraries/matches",
                    "/trash",
                    "/dashboard",
                    "/logs",
                    "/troubleshoot",
                    "/health",
                    "/jobs",
                    "/machine",
                    "/pacing",
                    "/settings",
                    "/webhooks",
                    "/reference",
                    "/reference?q=channel",
                    "/reference/schedule",
                    "/account",
                    "/accounts",
                    "/audit",
                    "/start",
                    "/help",
                    "/help/scheduling");

    /// What the guide asks for by itself.
    private static final List<String> PARTS =
            List.of(
                    "/api/now",
                    "/api/channels",
                    "/api/guide?hours=6&limit=100&offset=%d",
                    "/api/guide/search?q=saga%%20%d",
                    "/api/media?q=part%%20%d");

    private final Lab lab;
    private final DataFolder data;
    private final SyntheticShows shows;

    private PagesBench(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
        this.shows = new SyntheticShows(data.path().resolve("media"));
    }

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        DataFolder data =
                DataFolder.create(
                        lab.work().resolve("pages"),
                        "guide.ahead: %dd".formatted(AHEAD.toDays()),
                        "timeline.horizon: %dd".formatted(AHEAD.toDays()));
        var bench = new PagesBench(lab, data);
        lab.say("pages: describing %,d items, planning %,d channels".formatted(ITEMS, CHANNELS));
        bench.fill();
        lab.say("pages: asking for them");
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(SETTLING);
            return List.of(
                    bench.section(
                            "pages with %,d items and %,d channels".formatted(ITEMS, CHANNELS),
                            bench.ask(server, PAGES)),
                    bench.section("what the guide asks for there", bench.ask(server, PARTS)));
        }
    }

    /// The address of a page in a round.
    static String path(String page, int round) {
        return page.formatted(FIRST + round);
    }

    static List<String> pages() {
        return PAGES;
    }

    private void fill() throws IOException {
        try (Station station = new Station(data, lab.clock())) {
            station.pretend(station.add(shows.episodes(SHOWS, EPISODES)));
            describe(station);
            Instant now = lab.clock().instant().truncatedTo(ChronoUnit.HOURS);
            for (int number = 1; number <= CHANNELS; number++) {
                station.add(
                        new Station.Wish(
                                number,
                                shows.folder(number % SHOWS),
                                PlaybackOrder.SHUFFLE,
                                now.minus(1, ChronoUnit.DAYS),
                                now.plus(AHEAD).plus(Duration.ofDays(1))));
            }
        }
    }

    private void describe(Station station) {
        DescribedMedia media = new DescribedMedia(lab.clock().instant());
        List<Found> batch = new ArrayList<>();
        for (int n = 0; n < ITEMS - SHOWS * EPISODES; n++) {
            batch.add(media.item(n));
            if (batch.size() == BATCH) {
                station.add(List.copyOf(batch));
                batch.clear();
            }
        }
        station.add(batch);
    }

    /// What pages of one kind took. Owned by one thread.
    private static final class Cost {
        private final Samples millis = new Samples();
        private final Samples bytes = new Samples();
        private Duration cpu = Duration.ZERO;

        private double cpuMillis() {
            return cpu.toNanos() / 1e6 / millis.count();
        }
    }

    /// Each in its turn, as people who go from page to page do.
    private Map<String, Cost> ask(ServerProcess server, List<String> pages) throws IOException {
        Map<String, Cost> found = new LinkedHashMap<>();
        pages.forEach(page -> found.put(page, new Cost()));
        for (int round = -WARMING; round < ROUNDS; round++) {
            for (Map.Entry<String, Cost> page : found.entrySet()) {
                Duration before = server.meter().cpu();
                Answer answer = answer(server, path(page.getKey(), number(round)));
                if (round >= 0) {
                    page.getValue().millis.add(answer.millis());
                    page.getValue().bytes.add(answer.bytes());
                    page.getValue().cpu =
                            page.getValue().cpu.plus(server.meter().cpu().minus(before));
                }
            }
        }
        return found;
    }

    private static int number(int round) {
        return round < 0 ? Math.floorMod(round, WARM_NUMBERS) : WARM_NUMBERS + round;
    }

    /// @param bytes packed
    private record Answer(double millis, double bytes) {}

    private Answer answer(ServerProcess server, String path) throws IOException {
        long begun = lab.nanoTime().getAsLong();
        try (HttpGet answer = server.get(path, GZIP)) {
            double bytes = answer.body().transferTo(OutputStream.nullOutputStream());
            return new Answer(lab.millisSince(begun), bytes);
        }
    }

    private Section section(String title, Map<String, Cost> found) {
        Samples all = new Samples();
        Samples slowest = new Samples();
        Samples largest = new Samples();
        found.forEach(
                (page, cost) -> {
                    cost.millis.values().forEach(all::add);
                    slowest.add(cost.millis.percentile(95));
                    largest.add(cost.bytes.largest());
                    lab.say(
                            "pages: p50 %6.1f ms, p95 %6.1f ms, CPU %6.1f ms, %,7.0f B: %s"
                                    .formatted(
                                            cost.millis.percentile(50),
                                            cost.millis.percentile(95),
                                            cost.cpuMillis(),
                                            cost.bytes.largest(),
                                            page));
                });
        double cpu = found.values().stream().mapToDouble(Cost::cpuMillis).average().orElse(0);
        return Section.of(
                title,
                new Figure("p95", all.percentile(95), Unit.MILLISECONDS).atMost(50),
                new Figure("p50", all.percentile(50), Unit.MILLISECONDS),
                new Figure("p95 of the slowest of them", slowest.largest(), Unit.MILLISECONDS),
                new Figure("CPU, mean", cpu, Unit.MILLISECONDS),
                new Figure("largest, packed, by itself", largest.largest(), Unit.BYTES));
    }
}
