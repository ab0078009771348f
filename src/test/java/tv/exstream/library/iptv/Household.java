package tv.exstream.library.iptv;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tv.exstream.db.Database;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.InputGuides;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveSourcesBrought;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItems;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.time.TimeRange;

/// A server with lists, a database in which they are kept, and a shelf that remembers what was put on it.
final class Household implements AutoCloseable, Shelf {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final Station station = new Station();
    final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    final List<LiveSourcesBrought> news = new ArrayList<>();
    int guideNews;
    final List<String> readSoon = new ArrayList<>();
    final List<SourceId> readOtherwise = new ArrayList<>();
    final InMemorySecrets secrets = new InMemorySecrets();
    final Map<String, RemoteItem> shelf = new HashMap<>();
    int listed;
    private String mark = "";
    final List<String> kept = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    final Map<Outcome, Findings> told = new EnumMap<>(Outcome.class);
    final List<String> doubts = new ArrayList<>();
    final Database database;
    final MediaItems media;
    final Stores stores;
    final Reception reception;
    volatile Instant now = NOON;

    Household(Path folder) {
        database = TemporaryDatabase.in(folder);
        media = new JooqMediaItems(database);
        stores =
                SubscriptionDesks.stores(
                        database, () -> now, new Incoming(folder.resolve("incoming")), this::hear);
        reception = new Reception(stores, new Fetching(outbound, stores), readSoon::add);
    }

    private void hear(Object event) {
        if (event instanceof LiveSourcesBrought brought) {
            news.add(brought);
        } else {
            guideNews++;
        }
    }

    /// Another one that tells when it makes live sources.
    Reception receptionTelling(Runnable replacing) {
        LiveSources telling =
                (LiveSources)
                        Proxy.newProxyInstance(
                                LiveSources.class.getClassLoader(),
                                new Class<?>[] {LiveSources.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("replace")) {
                                        replacing.run();
                                    }
                                    return method.invoke(stores.live(), arguments);
                                });
        return reception(stores.films(), telling, stores.guides());
    }

    /// Another one that keeps elsewhere what is said of films.
    Reception receptionKeeping(FilmAnswers films) {
        return reception(films, stores.live(), stores.guides());
    }

    /// Another one whose database is busy when words of guides are missing.
    Reception receptionThatMakesNoWords() {
        InputGuides busy =
                (InputGuides)
                        Proxy.newProxyInstance(
                                InputGuides.class.getClassLoader(),
                                new Class<?>[] {InputGuides.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("makeSearchable")) {
                                        throw new ProblemException(
                                                Problem.DATABASE_BUSY, "the database is busy");
                                    }
                                    return method.invoke(stores.guides(), arguments);
                                });
        return reception(stores.films(), stores.live(), busy);
    }

    private Reception reception(FilmAnswers films, LiveSources live, InputGuides guides) {
        var others =
                new Stores(
                        stores.sources(),
                        stores.subscriptions(),
                        stores.entries(),
                        films,
                        live,
                        guides,
                        stores.matches(),
                        stores.incoming(),
                        stores.clock(),
                        stores.news(),
                        stores.guideNews());
        return new Reception(others, new Fetching(outbound, others), readSoon::add);
    }

    Source add(String name, Origin origin) {
        return stores.sources().add(new SourceSettings(name, origin, Duration.ZERO, true));
    }

    /// A list that this server has as `/list.m3u`.
    Source addList() {
        return add("list", new ListOrigin.Playlist(new WebAddress(station.inside("/list.m3u"))));
    }

    /// Sends a text with its version, and nothing to whoever has this version. Answers which statuses were sent.
    List<Integer> unchanging(String path, String text) {
        List<Integer> sent = new CopyOnWriteArrayList<>();
        station.answers(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v\"");
                    boolean same = exchange.getRequestHeaders().containsKey("If-None-Match");
                    sent.add(same ? 304 : 200);
                    Station.send(exchange, same ? 304 : 200, same ? "" : text);
                });
        return sent;
    }

    /// What guides say is on a day from noon on.
    List<String> titles(LiveSources.Entry channel) {
        var day = TimeRange.of(NOON, Duration.ofDays(1));
        return stores.guides().on(channel.id(), day).stream()
                .map(programme -> programme.described().title())
                .toList();
    }

    void read(SourceClient client, Source source) throws IOException, InterruptedException {
        kept.clear();
        skipped.clear();
        told.clear();
        doubts.clear();
        client.read(source, this);
    }

    /// By name.
    List<LiveSources.Entry> live() {
        return stores.live().all().stream()
                .sorted((a, b) -> a.source().name().compareTo(b.source().name()))
                .toList();
    }

    List<String> names() {
        return live().stream().map(each -> each.source().name()).toList();
    }

    @Override
    public void expect(int total) {}

    @Override
    public void listed(int count) {
        listed = count;
    }

    @Override
    public Optional<Fingerprint> known(String key) {
        return Optional.ofNullable(shelf.get(key)).map(RemoteItem::fingerprint);
    }

    @Override
    public List<String> known(Predicate<Fingerprint> which) {
        return shelf.entrySet().stream()
                .filter(each -> which.test(each.getValue().fingerprint()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void keep(String key) {
        kept.add(key);
    }

    @Override
    public void keep(RemoteItem item) {
        keep(item.key());
        shelf.put(item.key(), item);
    }

    @Override
    public void put(RemoteItem item) {
        shelf.put(item.key(), item);
    }

    @Override
    public void skip(String what, String reason) {
        skipped.add(reason);
    }

    @Override
    public void tell(Outcome outcome, Findings findings) {
        if (findings.count() > 0) {
            told.merge(outcome, findings, Findings::plus);
        }
    }

    /// What the last reading said of things with an outcome, in words.
    List<String> words(Outcome outcome) {
        return told.getOrDefault(outcome, Findings.NONE).first().stream()
                .map(Findings.Finding::reason)
                .toList();
    }

    int count(Outcome outcome) {
        return told.getOrDefault(outcome, Findings.NONE).count();
    }

    @Override
    public void doubt(String reason) {
        doubts.add(reason);
    }

    @Override
    public void keepOthers() {}

    @Override
    public void gone(String key) {
        shelf.remove(key);
    }

    @Override
    public void mark(String text) {
        mark = text;
    }

    @Override
    public void unmark() {
        mark = "";
    }

    @Override
    public String mark() {
        return mark;
    }

    @Override
    public void close() {
        outbound.close();
        station.close();
        database.close();
    }
}
