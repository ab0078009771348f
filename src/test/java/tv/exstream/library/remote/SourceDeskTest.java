package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.library.remote.Readings.item;
import static tv.exstream.library.remote.Readings.unknown;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemotePath;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

class SourceDeskTest {
    private static final WebAddress TV = new WebAddress("http://tv.example");

    private final Readings readings = new Readings();
    private final SourceDesk desk = readings.desk;

    @AfterEach
    void stop() {
        readings.scans.close();
    }

    @Test
    void aSourceIsReadWhenItIsAsked() throws Exception {
        readings.reading = shelf -> shelf.put(item("1", "a"));
        Source source = desk.add(Readings.settings("server"), Map.of());

        assertThat(desk.read(source.id()).await().count(Outcome.ADDED)).isEqualTo(1);
        assertThat(readings.names(source)).containsExactly("Film 1");
    }

    @Test
    @DisplayName(
            "a source that its client does not admit is neither added nor taken for a known one")
    void whatIsNotAdmittedIsNotKept() {
        Source known = desk.add(Readings.settings("server"), Map.of());
        readings.admission =
                _ -> {
                    throw new ProblemException(Problem.INVALID_VALUE, "not this one");
                };

        assertThatThrownBy(() -> desk.add(Readings.settings("other"), Map.of()))
                .hasMessage("not this one");
        assertThatThrownBy(() -> desk.change(known.id(), Readings.settings("other"), Map.of()))
                .hasMessage("not this one");

        assertThat(desk.all()).containsExactly(known);
    }

    @Test
    void anEnabledSourceIsReadByItself() throws Exception {
        readings.reading = shelf -> shelf.put(item("1", "a"));
        SourceSettings settings = Readings.settings("server");
        Source source =
                desk.add(
                        new SourceSettings("server", settings.origin(), Duration.ofHours(1), true),
                        Map.of());

        assertThat(readings.scans.start("server").await()).isNotNull();
        assertThat(readings.names(source)).containsExactly("Film 1");
    }

    @Test
    void aChangedSourceIsKnownByItsNewName() throws Exception {
        Source source = desk.add(Readings.settings("server"), Map.of());

        Source after = desk.change(source.id(), Readings.settings("other"), Map.of()).source();

        assertThat(after.id()).isEqualTo(source.id());
        assertThat(readings.scans.subjects())
                .extracting(each -> each.name())
                .containsExactly("other");
        assertThat(desk.read(source.id()).await().library()).isEqualTo("other");
    }

    @Test
    @DisplayName(
            "where another program asks now, and only there, what was made of a source hears of it")
    void anotherProgramIsToldAtOnce() {
        SourceSettings settings = Readings.settings("server");
        Source source = desk.add(settings, Map.of());
        var playlist = (ListOrigin.Playlist) settings.origin();
        var player = Optional.of(new UserAgent("Player/1"));
        var as = new ListOrigin.Playlist(playlist.address(), player);

        desk.change(source.id(), Readings.settings("other"), Map.of());
        assertThat(readings.askedOtherwise).isEmpty();
        desk.change(source.id(), new SourceSettings("other", as, Duration.ZERO, false), Map.of());

        assertThat(readings.askedOtherwise).containsExactly(source.id());
        assertThat(readings.left).isEmpty();
    }

    @Test
    @DisplayName(
            "H15: what another choice of a person leaves out is gone when two readings have said so")
    void anotherPlaceIsBelieved() throws Exception {
        readings.reading =
                shelf -> {
                    for (int n = 0; n < 40; n++) {
                        shelf.put(item("old " + n, "a"));
                    }
                };
        Source source = desk.add(Readings.settings("server"), Map.of());
        ScanReport _ = desk.read(source.id()).await();
        readings.reading = shelf -> shelf.put(item("new", "a"));
        desk.change(source.id(), Readings.settings("server", "http://127.0.0.1/other"), Map.of());

        ScanReport first = desk.read(source.id()).await();
        assertThat(first.isUnfinished()).isTrue();
        ScanReport _ = desk.read(source.id()).await();

        assertThat(readings.names(source)).containsExactly("Film new");
    }

    @Test
    @DisplayName(
            "a source of which something else is to be read soon is asked, although films of it wait to be looked into")
    void sourcesAreAskedSoon() throws Exception {
        var listings = new AtomicInteger();
        Source source = manyToLookInto(listings);

        desk.readSoon("server");
        desk.readSoon("no source");

        Patience.until("it is listed again", () -> listings.get() == 2);
        assertThat(desk.named("server")).contains(source);
        assertThat(desk.named("no source")).isEmpty();
    }

    @Test
    @DisplayName(
            "a source that a person reads is asked, although films of it wait to be looked into")
    void sourcesAreAskedByPeople() throws Exception {
        var listings = new AtomicInteger();
        Source source = manyToLookInto(listings);

        ScanReport _ = desk.read(source.id()).await();

        assertThat(listings).hasValue(2);
    }

    /// A source that was read, of which some wait; that counts how often it is listed.
    private Source manyToLookInto(AtomicInteger listings) throws Exception {
        readings.reading =
                shelf -> {
                    listings.incrementAndGet();
                    for (int n = 0; n < 3 * WaitingItems.MOST_LOOKED_INTO; n++) {
                        shelf.put(unknown("film " + n));
                    }
                };
        Source source = desk.add(Readings.settings("server"), Map.of());
        ScanReport first = readings.scans.start("server").await();
        assertThat(first.isUnfinished()).isTrue();
        return source;
    }

    @Test
    @DisplayName(
            "H15: a source of which others are wanted is read at once, and what that drops is gone")
    void othersAreReadAtOnce() throws Exception {
        readings.reading =
                shelf -> {
                    for (int n = 0; n < 40; n++) {
                        shelf.put(item("film " + n, "a"));
                    }
                };
        SourceSettings never = Readings.settings("server");
        Source source =
                desk.add(
                        new SourceSettings("server", never.origin(), Duration.ZERO, true),
                        Map.of());
        ScanReport _ = readings.scans.start("server").await();
        readings.reading = shelf -> shelf.listed(40);

        desk.readOtherwise(source.id());

        Patience.until("all are gone", () -> readings.names(source).isEmpty());
    }

    @Test
    @DisplayName("H42: secrets stay while a source stays where it is")
    void secretsStayAtTheSamePlace() {
        Source source = desk.add(account("one", "http://tv.example"), Map.of("password", "word"));

        SourceDesk.Changed changed =
                desk.change(source.id(), account("two", "http://TV.example:8080/x"), Map.of());

        assertThat(changed.forgotten()).isEmpty();
        assertThat(readings.secrets.find(source.id(), "password")).contains("word");
    }

    @Test
    @DisplayName("H42: whoever has the address changed is not told the secrets of the old one")
    void secretsAreNotToldToAnotherHost() {
        Source source = desk.add(account("one", "http://tv.example"), Map.of("password", "word"));
        readings.secrets.put(source.id(), "session", "given by the server");

        SourceDesk.Changed changed =
                desk.change(source.id(), account("one", "http://evil.example"), Map.of());

        assertThat(changed.forgotten()).containsExactly("password");
        assertThat(desk.secretNames(source.id())).isEmpty();
    }

    @Test
    @DisplayName("H42: a source of another kind knows only what it is told anew")
    void anotherKindKnowsWhatItIsTold() {
        Source source = desk.add(account("one", "http://tv.example"), Map.of("password", "word"));
        var server = new ServerOrigin.Emby(TV, "ada", ServerChoice.ALL);

        SourceDesk.Changed changed =
                desk.change(source.id(), asked("one", server), Map.of("password", "other"));

        assertThat(changed.forgotten()).isEmpty();
        assertThat(changed.source().origin()).isEqualTo(server);
        assertThat(readings.secrets.find(source.id(), "password")).contains("other");
    }

    @Test
    @DisplayName("H42: a change that is refused leaves the secrets as they are")
    void aRefusedChangeForgetsNothing() {
        Source source = desk.add(account("one", "http://tv.example"), Map.of("password", "word"));
        SourceSettings elsewhere = account("one", "http://other.example");

        assertThatThrownBy(() -> desk.change(source.id(), elsewhere, Map.of("pin", "1")))
                .hasMessage("secrets must be among [password]: pin");

        assertThat(readings.secrets.find(source.id(), "password")).contains("word");
    }

    @Test
    @DisplayName(
            "H42: a change whose name another source takes meanwhile is refused and forgets nothing")
    void aNameThatIsTakenMeanwhileForgetsNothing() throws Exception {
        Source source = desk.add(account("one", "http://tv.example"), Map.of("password", "word"));
        var begun = new CountDownLatch(1);
        readings.reading =
                _ -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException _) {
                        var _ = readings.sources.add(account("two", "http://tv.example"));
                    }
                };
        var _ = desk.read(source.id());
        begun.await();

        assertThatThrownBy(
                        () ->
                                desk.change(
                                        source.id(),
                                        account("two", "http://other.example"),
                                        Map.of()))
                .hasMessage("another source is called so: two");

        assertThat(desk.find(source.id())).isEqualTo(source);
        assertThat(readings.secrets.find(source.id(), "password")).contains("word");
        assertThat(readings.left).isEmpty();
    }

    @Test
    @DisplayName("H42: a reading that is stopped late sees no secret that is told to another place")
    void aReadingThatStopsLateSeesNoNewSecret() throws Exception {
        Source source = desk.add(account("one", "http://tv.example"), Map.of("password", "word"));
        var begun = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        List<String> seen = new CopyOnWriteArrayList<>();
        readings.reading =
                _ -> {
                    begun.countDown();
                    try {
                        changed.await();
                    } catch (InterruptedException _) {
                        boolean _ = changed.await(300, TimeUnit.MILLISECONDS);
                        seen.add(readings.secrets.find(source.id(), "password").orElse(""));
                    }
                };
        var _ = desk.read(source.id());
        begun.await();

        var _ =
                desk.change(
                        source.id(),
                        account("one", "http://other.example"),
                        Map.of("password", "new"));
        changed.countDown();

        assertThat(readings.scans.isQuiet(List.of(RemotePath.folder(source.id())))).isTrue();
        assertThat(seen).containsExactly("word");
        assertThat(readings.secrets.find(source.id(), "password")).contains("new");
    }

    @Test
    @DisplayName(
            "a change that is refused because the source is still being read leaves the report of its last reading")
    void aRefusedChangeLeavesTheLastReport() throws Exception {
        Source source = desk.add(account("one", "http://tv.example"), Map.of());
        var _ = desk.read(source.id()).await();
        assertThat(readings.scans.records()).hasSize(1);
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        readings.reading =
                _ -> {
                    begun.countDown();
                    awaitStubbornly(released);
                };
        var _ = desk.read(source.id());
        begun.await();

        Thread.currentThread().interrupt(); // so that nobody waits until it stops
        assertThatThrownBy(() -> desk.remove(source.id()))
                .hasMessage("one is still being read; try it again in a moment");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(readings.scans.records()).hasSize(1);
        released.countDown();
        desk.remove(source.id());
        assertThat(readings.scans.records()).isEmpty();
    }

    @Test
    @DisplayName("a source that does not stop keeps no other one from being changed")
    void whoChangesAnotherSourceDoesNotWait() throws Exception {
        Source slow = desk.add(account("slow", "http://tv.example"), Map.of());
        Source other = desk.add(account("other", "http://tv.example"), Map.of());
        var begun = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        readings.reading =
                _ -> {
                    begun.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException _) {
                        cancelled.countDown();
                        released.await();
                    }
                };
        var _ = desk.read(slow.id());
        begun.await();
        Thread waiting = Thread.startVirtualThread(() -> desk.remove(slow.id()));
        cancelled.await();

        desk.remove(other.id());

        assertThat(waiting.isAlive()).isTrue();
        assertThat(desk.all()).containsExactly(slow);
        released.countDown();
        waiting.join();
        assertThat(desk.all()).isEmpty();
    }

    private static void awaitStubbornly(CountDownLatch latch) throws InterruptedException {
        try {
            latch.await();
        } catch (InterruptedException _) {
            latch.await();
        }
    }

    @Test
    @DisplayName(
            "what clients remember of a source is forgotten when it is removed or moved, and only then")
    void whatIsRememberedIsForgotten() {
        Source source = desk.add(account("one", "http://tv.example"), Map.of());
        var _ = desk.change(source.id(), account("two", "http://tv.example/x"), Map.of());
        assertThat(readings.left).isEmpty();

        var _ = desk.change(source.id(), account("two", "http://other.example"), Map.of());
        assertThat(readings.left).containsExactly(source.id());

        desk.remove(source.id());
        assertThat(readings.left).containsExactly(source.id(), source.id());
    }

    private static SourceSettings account(String name, String address) {
        var offers = Set.of(ListOrigin.Offer.CHANNELS);
        return asked(name, new ListOrigin.Xtream(new WebAddress(address), "ada", offers));
    }

    private static SourceSettings asked(String name, Origin origin) {
        return new SourceSettings(name, origin, Duration.ZERO, false);
    }

    @Test
    void aRemovedSourceIsNoMoreRead() {
        Source source = desk.add(Readings.settings("server"), Map.of());

        desk.remove(source.id());

        assertThat(desk.all()).isEmpty();
        assertThat(readings.scans.subjects()).isEmpty();
        assertThatThrownBy(() -> desk.read(source.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SOURCE_NOT_FOUND))
                .hasMessage("no source has this id: " + source.id());
    }

    @Test
    void aNameOfALibraryIsTaken() {
        Source _ = desk.add(Readings.settings("server"), Map.of());

        assertThatThrownBy(() -> desk.add(Readings.settings("Server"), Map.of()))
                .hasMessage("another source or library is called so: Server");
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void aSecretThatNobodyWantsIsRefused() {
        assertThatThrownBy(() -> desk.add(Readings.settings("server"), Map.of("pin", "1234")))
                .hasMessage("secrets must be among []: pin");
        assertThat(desk.all()).isEmpty();
    }

    @Test
    @DisplayName("a password of nobody is refused with the field that is missing")
    void aPasswordNeedsAUser() {
        WebAddress address = new WebAddress("http://jellyfin.example:8096");
        Map<String, String> password = Map.of("password", "word");

        for (Origin origin :
                List.of(
                        new ServerOrigin.Jellyfin(address, "", ServerChoice.ALL),
                        new ServerOrigin.Emby(address, "", ServerChoice.ALL))) {
            assertThatThrownBy(
                            () ->
                                    desk.add(
                                            new SourceSettings(
                                                    "server", origin, Duration.ZERO, false),
                                            password))
                    .hasMessage("user must be the one whose password this is: nothing");
        }
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void anUnknownSourceIsNotFound() {
        assertThatThrownBy(() -> desk.find(new SourceId(7))).hasMessage("no source has this id: 7");
    }

    @Test
    @DisplayName(
            "an address of this very server is refused, for a new source and for one that is there")
    void ownAddresses() {
        readings.own = address -> address.uri().getPort() == 8411;
        Source there = readings.desk.add(Readings.settings("list"), Map.of());
        SourceSettings loop = Readings.settings("loop", "http://127.0.0.1:8411/iptv/channels.m3u");

        assertThatThrownBy(() -> readings.desk.add(loop, Map.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.OWN_ADDRESS));
        assertThatThrownBy(() -> readings.desk.change(there.id(), loop, Map.of()))
                .isInstanceOf(ProblemException.class);
        assertThat(readings.desk.all()).containsExactly(there);
    }
}
