package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideMatches.State;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.ShrinkGuard;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.iptv.Subscription;
import tv.exstream.library.Outcome;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Station;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;
import tv.exstream.time.TimeRange;

@DisplayName("A guide as a source")
class GuideClientTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private static final String CHANNELS =
            """
            <tv><channel id="one.de"><display-name>Das Erste</display-name></channel>
            <channel id="other.de"><display-name>Andere</display-name></channel>
            """;

    @TempDir private Path folder;
    private Household house;
    private GuideClient client;
    private Source list;
    private Source guide;

    @BeforeEach
    void open() throws Exception {
        house = new Household(folder);
        client = new GuideClient(house.reception);
        list = house.addList();
        guide =
                house.add(
                        "guide",
                        new ListOrigin.Guide(new WebAddress(house.station.inside("/guide.xml"))));
        house.station.file(
                "/list.m3u",
                """
                #EXTM3U
                #EXTINF:-1,DE: Das Erste HD
                http://tv.example/live/u/p/1.ts
                #EXTINF:-1 tvg-id="one.de" tvg-shift="+1",One late
                http://tv.example/live/u/p/2.ts
                """);
        house.read(new PlaylistClient(house.reception), list);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String programme(String channel, String title, int startHours, int stopHours) {
        return """
               <programme channel="%s" start="%s +0000" stop="%s +0000"><title>%s</title><desc>About</desc>\
               <episode-num system="onscreen">S1E2</episode-num></programme>
               """
                .formatted(channel, at(startHours), at(stopHours), title);
    }

    private static String at(int hours) {
        return TIME.format(Household.NOON.plus(Duration.ofHours(hours)));
    }

    private void read(String guideText) throws Exception {
        house.station.file("/guide.xml", guideText);
        house.read(client, guide);
    }

    private List<GuideProgramme> on(int channel) {
        MediaId id = house.live().get(channel).id();
        TimeRange week = TimeRange.of(Household.NOON.minus(Duration.ofDays(1)), Duration.ofDays(9));
        return house.stores.guides().on(id, week);
    }

    private List<String> titles(int channel) {
        return on(channel).stream().map(each -> each.described().title()).toList();
    }

    @Test
    @DisplayName(
            "tells about the channels that it is matched with, by name and by id, shifted where the list says so")
    void tells() throws Exception {
        read(
                CHANNELS
                        + programme("one.de", "News", 0, 1)
                        + programme("other.de", "X", 0, 1)
                        + "</tv>");

        assertThat(titles(0)).containsExactly("News");
        assertThat(on(0).getFirst().described().onscreen()).isEqualTo("S1E2");
        assertThat(on(0).getFirst().start()).isEqualTo(Household.NOON);
        assertThat(on(1).getFirst().start()).isEqualTo(Household.NOON.plus(Duration.ofHours(1)));
        assertThat(
                        house.stores
                                .matches()
                                .find(list.id(), new EntryKey("live/2"))
                                .orElseThrow()
                                .score())
                .isEqualTo(100);
    }

    @Test
    @DisplayName(
            "SRC-7: who shows the guide hears of one that is shown or matched otherwise, no other")
    void isTold() throws Exception {
        house.guideNews = 0;

        read("<tv></tv>");
        assertThat(house.guideNews).isZero();

        read(CHANNELS + programme("one.de", "News", 0, 1) + "</tv>");
        assertThat(house.guideNews).isEqualTo(1);

        read(CHANNELS + programme("one.de", "News", 0, 1) + "</tv>");
        assertThat(house.guideNews).as("the same was read again").isEqualTo(1);

        house.reception.guides().matchAgain();
        house.read(new PlaylistClient(house.reception), list);
        house.reception.apply(list.id());
        assertThat(house.guideNews).as("everything is as it was").isEqualTo(1);

        house.reception
                .guides()
                .changing(
                        () ->
                                house.stores
                                        .matches()
                                        .choose(
                                                list.id(),
                                                new EntryKey("live/1"),
                                                Optional.empty()));
        assertThat(house.guideNews).isEqualTo(2);
    }

    @Test
    @DisplayName("keeps what is near enough to be planned, shown or watched later")
    void window() throws Exception {
        read(
                CHANNELS
                        + programme("one.de", "Long ago", -24 * 9, -24 * 9 + 1)
                        + programme("one.de", "Yesterday", -20, -19)
                        + programme("one.de", "Far", 24 * 20, 24 * 20 + 1)
                        + "</tv>");

        assertThat(titles(0)).containsExactly("Yesterday");
    }

    @Test
    @DisplayName(
            "H18: stays as it was when a new one breaks off too soon, and is taken when it reaches far enough")
    void truncated() throws Exception {
        read(CHANNELS + programme("one.de", "Old", 0, 1) + "</tv>");

        read(CHANNELS + programme("one.de", "Soon", 0, 2) + "<programme channel=\"one");
        assertThat(titles(0)).containsExactly("Old");
        assertThat(house.skipped).hasSize(1);
        assertThat(house.skipped.getFirst()).startsWith("the guide breaks off too soon");

        read(
                CHANNELS
                        + programme("one.de", "Soon", 0, 2)
                        + programme("one.de", "Tomorrow", 25, 26)
                        + "<programme channel=\"one");
        assertThat(titles(0)).containsExactly("Soon", "Tomorrow");
    }

    @Test
    @DisplayName("says how many channels and programmes it has, and which of them are not taken")
    void whatWasFound() throws Exception {
        read(
                CHANNELS
                        + programme("one.de", "News", 0, 1)
                        + programme("one.de", "Far", 1_000, 1_001)
                        + programme("other.de", "X", 0, 1)
                        + programme("one.de", "Backwards", 3, 2)
                        + "</tv>");

        assertThat(house.count(Outcome.LISTED)).isEqualTo(2);
        assertThat(house.words(Outcome.LISTED))
                .containsExactly(
                        "2 channels, 1 of which tell about something here; 1 programmes of these, 1 of others, 1"
                                + " before the last 7 days or after the next 14 days, 1 that cannot be read");
    }

    @Test
    @DisplayName("stays as it was when a new one is empty")
    void empty() throws Exception {
        read(CHANNELS + programme("one.de", "Old", 0, 1) + "</tv>");

        read("<tv></tv>");

        assertThat(titles(0)).containsExactly("Old");
        assertThat(house.skipped).containsExactly("the guide is empty; what was there stays");
    }

    @Test
    @DisplayName("that tells nothing of what it told about is believed when it says so again later")
    void shrunk() throws Exception {
        read(CHANNELS + programme("one.de", "Old", 0, 9) + "</tv>");
        String shrunk = "<tv><channel id=\"x\"><display-name>X</display-name></channel></tv>";

        read(shrunk);
        read(shrunk);

        assertThat(titles(0)).containsExactly("Old");
        assertThat(house.skipped.getLast())
                .startsWith("the guide says nothing of 1 of 1 channels it told about");
        house.now = Household.NOON.plus(ShrinkGuard.PATIENCE);
        read(shrunk);
        assertThat(titles(0)).isEmpty();
    }

    @Test
    @DisplayName("is read again soon when a list brings a channel that it tells about")
    void readAgain() throws Exception {
        read(CHANNELS + programme("other.de", "X", 0, 1) + "</tv>");
        assertThat(house.readSoon).isEmpty();
        house.station.file(
                "/list.m3u", "#EXTM3U\n#EXTINF:-1,Andere\nhttp://tv.example/live/u/p/3.ts\n");

        house.read(new PlaylistClient(house.reception), list);

        assertThat(house.readSoon).containsExactly("guide");
        read(CHANNELS + programme("other.de", "X", 0, 1) + "</tv>");
        assertThat(titles(0)).containsExactly("X");
    }

    @Test
    @DisplayName(
            "is sent once more when a channel that it tells about was matched while it was read")
    void matchedMeanwhile() throws Exception {
        String text =
                CHANNELS
                        + programme("one.de", "News", 0, 1)
                        + programme("other.de", "X", 0, 1)
                        + "</tv>";
        AtomicInteger sent = new AtomicInteger();
        house.station.answers(
                "/guide.xml",
                exchange -> {
                    if (sent.getAndIncrement() == 1) {
                        house.reception
                                .fetching()
                                .forget(guide.id(), Fetching.Part.of(GuideId.of(guide.id())));
                    }
                    exchange.getResponseHeaders().set("ETag", "\"v\"");
                    boolean same = exchange.getRequestHeaders().containsKey("If-None-Match");
                    Station.send(exchange, same ? 304 : 200, same ? "" : text);
                });

        house.read(client, guide);
        house.reception.fetching().forget(guide.id(), Fetching.Part.of(GuideId.of(guide.id())));
        house.read(client, guide);

        assertThat(standing().validators()).isEmpty();
        house.read(client, guide);
        assertThat(standing().validators()).hasSize(1);
    }

    @Test
    @DisplayName(
            "does not have a guide read again that was read by itself while this one was fetched")
    void readMeanwhile() throws Exception {
        Source other =
                house.add(
                        "other guide",
                        new ListOrigin.Guide(new WebAddress(house.station.inside("/other.xml"))));
        house.station.file("/other.xml", CHANNELS + programme("one.de", "News", 0, 1) + "</tv>");
        house.station.answers(
                "/guide.xml",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("<tv>".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    Patience.until("it is being fetched", Duration.ofSeconds(30), this::comes);
                    readBeside(other);
                    exchange.getResponseBody().write("</tv>".getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });

        house.read(client, guide);

        assertThat(titles(0)).containsExactly("News");
        assertThat(house.readSoon).isEmpty();
    }

    /// Whether a guide is being written into its file.
    private boolean comes() {
        String[] files = folder.resolve("incoming").toFile().list();
        return files != null && files.length > 0;
    }

    private void readBeside(Source other) throws IOException {
        try {
            client.read(other, house);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private Subscription.Standing standing() {
        return house.stores.subscriptions().find(guide.id()).standing();
    }

    @Test
    @DisplayName("is read again soon when a channel comes back for which it was chosen")
    void chosenAndBack() throws Exception {
        read(CHANNELS + "</tv>");
        EntryKey entry = new EntryKey("live/1");
        var desk = new SubscriptionDesk(house.reception, house.readOtherwise::add);
        desk.match(
                list.id(),
                entry,
                Optional.of(new GuideChannel.Key(GuideId.of(guide.id()), "other.de")));
        desk.choose(list.id(), entry, Choice.DROP);
        house.readSoon.clear();

        desk.choose(list.id(), entry, Choice.KEEP);

        assertThat(house.readSoon).containsExactly("guide");
    }

    @Test
    @DisplayName("is not matched with what the list has no more")
    void gone() throws Exception {
        read(CHANNELS + programme("one.de", "News", 0, 1) + "</tv>");
        assertThat(house.stores.matches().wanted(GuideId.of(guide.id()))).isNotEmpty();
        house.station.file(
                "/list.m3u", "#EXTM3U\n#EXTINF:-1,Nothing\nhttp://tv.example/live/u/p/9.ts\n");

        house.read(new PlaylistClient(house.reception), list);
        house.now = house.now.plus(Duration.ofHours(1));
        house.read(new PlaylistClient(house.reception), list);

        assertThat(house.names()).containsExactly("Nothing");
        assertThat(house.stores.matches().find(list.id(), new EntryKey("live/1"))).isEmpty();
        assertThat(house.stores.matches().wanted(GuideId.of(guide.id()))).isEmpty();
    }

    @Test
    @DisplayName("is left to a person's choice where there is one")
    void choice() throws Exception {
        EntryKey entry = new EntryKey("live/1");
        house.stores
                .matches()
                .choose(
                        list.id(),
                        entry,
                        Optional.of(new GuideChannel.Key(GuideId.of(guide.id()), "other.de")));

        read(
                CHANNELS
                        + programme("one.de", "News", 0, 1)
                        + programme("other.de", "X", 0, 1)
                        + "</tv>");

        assertThat(titles(0)).containsExactly("X");
        assertThat(house.stores.matches().find(list.id(), entry).orElseThrow().state())
                .isEqualTo(State.CHOSEN);
    }

    @Test
    @DisplayName("H23: has titles that are cut and without control characters")
    void hostileTitles() throws Exception {
        String title = "a&#10;b\u0007&lt;script&gt;" + "x".repeat(10_000);

        read(CHANNELS + programme("one.de", title, 0, 1) + "</tv>");

        assertThat(titles(0).getFirst()).startsWith("a b").hasSize(500).doesNotContain("\u0007");
    }

    @Test
    @DisplayName("H23: has no channels whose ids are empty or long, and no more than can be used")
    void hostileChannels() throws Exception {
        String channels =
                Stream.concat(
                                Stream.of("", "x".repeat(301), "x".repeat(300)),
                                IntStream.range(0, GuideReading.MOST_CHANNELS)
                                        .mapToObj(Integer::toString))
                        .map("<channel id=\"%s\"></channel>"::formatted)
                        .collect(Collectors.joining("\n", "<tv>", "</tv>"));

        read(channels);

        assertThat(house.stores.guides().channels(GuideId.of(guide.id())))
                .hasSize(GuideReading.MOST_CHANNELS)
                .noneMatch(channel -> channel.key().id().length() > 300);
        try (var files = Files.list(folder.resolve("incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @DisplayName("H16: that declares entities is refused, and the one before stays")
    void entities() throws Exception {
        read(CHANNELS + programme("one.de", "Old", 0, 1) + "</tv>");

        assertThatThrownBy(
                        () ->
                                read(
                                        "<!DOCTYPE tv [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                                + CHANNELS
                                                + programme("one.de", "A &x; B", 0, 1)
                                                + "</tv>"))
                .hasMessageContaining("must not declare entities");

        assertThat(titles(0)).containsExactly("Old");
    }

    @Test
    @DisplayName("has times that are whole instants whatever their zone")
    void zones() throws Exception {
        read(
                CHANNELS
                        + "<programme channel=\"one.de\" start=\"20260301140000 +0200\" stop=\"20260301150000 +0200\"><title>T</title></programme></tv>");

        assertThat(on(0).getFirst().start()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }
}
