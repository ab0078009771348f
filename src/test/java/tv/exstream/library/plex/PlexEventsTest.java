package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tv.exstream.Patience;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.iptv.GuidesChanged;
import tv.exstream.library.remote.EventClient;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.server.EventContract;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.tuner.DeviceId;

class PlexEventsTest implements EventContract {
    private static final SourceId ID = new SourceId(7);

    private final FakePlex server = new FakePlex();
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final PatientQuestions questions = new PatientQuestions(outbound, _ -> {});
    private final Client client = new Client("client-1", "1");
    private final InMemorySecrets secrets = new InMemorySecrets();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final SignIn signIn =
            new SignIn(
                    new Account(questions, client, URI.create(server.address())),
                    new Reachable(outbound, client),
                    client,
                    () -> now);
    private final Receivers receivers = new Receivers(questions, DeviceId.parse(FakePlex.TUNER));
    private final PlexEvents events = new PlexEvents(signIn, secrets);

    @Override
    public EventClient client() {
        return events;
    }

    @AfterEach
    void close() {
        outbound.close();
        server.close();
    }

    @Test
    @DisplayName(
            "items that are known completely or removed are heard; what is still being looked for is not")
    void timelineEntries() throws Exception {
        assertThat(
                        event(
                                """
                                {"NotificationContainer":{"type":"timeline","size":3,"TimelineEntry":[
                                 {"identifier":"com.plexapp.plugins.library","sectionID":"1","itemID":"11","type":1,"state":5},
                                 {"sectionID":"1","itemID":"12","type":1,"state":9},{"sectionID":"1","itemID":"13","type":1,"state":3},
                                 {"sectionID":"-1","itemID":"-1","type":1,"state":5}]}}
                                """))
                .isEqualTo(new Heard.Items(Set.of("11", "12")));
        assertThat(event("{\"NotificationContainer\":{\"type\":\"playing\"}}"))
                .isEqualTo(new Heard.Nothing());
    }

    @Test
    @DisplayName("an entry or a hook that names only a library is heard as that library")
    void entriesOfLibraries() throws Exception {
        assertThat(
                        event(
                                """
                                {"NotificationContainer":{"type":"timeline","TimelineEntry":[
                                 {"sectionID":"2","itemID":"-1","type":2,"state":9},{"sectionID":"3","state":3}]}}
                                """))
                .isEqualTo(new Heard.Items(Set.of(), Set.of("2")));
        assertThat(hook("{\"event\":\"library.new\",\"Metadata\":{\"librarySectionID\":2}}"))
                .isEqualTo(new Heard.Items(Set.of(), Set.of("2")));
    }

    @Test
    @DisplayName("hooks of Plex say which item is new or was watched")
    void hooks() throws Exception {
        assertThat(hook("{\"event\":\"library.new\",\"Metadata\":{\"ratingKey\":\"11\"}}"))
                .isEqualTo(new Heard.Items(Set.of("11")));
        assertThat(hook("{\"event\":\"media.scrobble\",\"Metadata\":{}}"))
                .isEqualTo(new Heard.Something());
        assertThat(hook("{\"event\":\"media.play\",\"Metadata\":{\"ratingKey\":\"11\"}}"))
                .isEqualTo(new Heard.Nothing());
    }

    @Test
    @DisplayName("the server tells what happens where its notifications are")
    void address() throws Exception {
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);

        assertThat(events.events(source(false)).uri())
                .hasToString(server.address() + "/:/websockets/notifications");
    }

    @Test
    @DisplayName(
            "SRC-7, API-4, API-102: a server that may be told reads our guide again, at most once a minute")
    void guidesAreReloaded() throws Exception {
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);
        var reload = new GuideReload(receivers, signIn, secrets, () -> now);

        assertThat(reload.tell(List.of(source(false)))).isZero();
        assertThat(server.asked).isEmpty();

        assertThat(reload.tell(List.of(source(true)))).isZero();
        assertThat(server.countAsked("POST /livetv/dvrs/17/reloadGuide")).isEqualTo(1);
        assertThat(server.countAsked("x/y")).isZero();
        assertThat(server.countAsked("/livetv/dvrs/18/")).as("another's aerial").isZero();

        now = now.plusSeconds(20);
        assertThat(reload.tell(List.of(source(true)))).isEqualTo(Duration.ofSeconds(40));
        now = now.plusSeconds(40);
        assertThat(reload.tell(List.of(source(true)))).isZero();
        assertThat(server.countAsked("POST /livetv/dvrs/17/reloadGuide")).isEqualTo(2);
    }

    @Test
    @DisplayName("a server that is away when the guide changes is no trouble")
    void serversMayBeAway() throws Exception {
        secrets.put(ID, "token", "revoked");
        var reload = new GuideReload(receivers, signIn, secrets, () -> now);

        assertThat(reload.tell(List.of(source(true)))).isZero();
    }

    static Stream<Object> changesOfTheGuide() {
        return Stream.of(
                new TimelineChanged(new ChannelId(1), Instant.EPOCH),
                new ChannelAdded(new ChannelId(1)),
                new ChannelChanged(ChannelBuilder.channel(1).build()),
                new ChannelRemoved(ChannelBuilder.channel(1).build()),
                new GuidesChanged());
    }

    @ParameterizedTest
    @MethodSource("changesOfTheGuide")
    @DisplayName("SRC-7, API-4: whatever the guide shows otherwise has Plex read it again")
    void changesAreHeard(Object change) {
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);
        var reload = new GuideReload(receivers, signIn, secrets, () -> now);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    GuideNews.class,
                    () -> new GuideNews(reload, () -> List.of(source(true)), Duration.ZERO));
            context.refresh();

            context.publishEvent(change);

            Patience.until(
                    "the guide is read again",
                    () -> server.countAsked("POST /livetv/dvrs/17/reloadGuide") == 1);
        }
    }

    @Test
    @DisplayName("the next change of the guide is told after one that could not be")
    void troubleDoesNotStopNews() {
        var reload = new GuideReload(receivers, signIn, secrets, () -> now);
        var works = new AtomicBoolean();
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);
        try (var news =
                new GuideNews(
                        reload,
                        () -> {
                            if (!works.get()) {
                                throw new IllegalStateException("the database is busy");
                            }
                            return List.of(source(true));
                        },
                        GuideNews.SETTLING)) {
            news.tell();
            works.set(true);
            news.tell();
        }

        assertThat(server.countAsked("POST /livetv/dvrs/17/reloadGuide")).isEqualTo(1);
    }

    private Heard event(String json) throws Exception {
        return events.event(JsonRows.row(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Heard hook(String json) throws Exception {
        return events.hook(JsonRows.row(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Source source(boolean reloads) {
        var plex = new Plex(FakePlex.MACHINE, Optional.empty(), ServerChoice.ALL, reloads);
        return new Source(ID, new SourceSettings("Plex", plex, Duration.ofHours(1), true));
    }
}
