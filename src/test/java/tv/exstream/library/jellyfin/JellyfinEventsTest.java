package tv.exstream.library.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.bench.JellyfinStandIn;
import tv.exstream.bench.StandIn;
import tv.exstream.library.remote.EventClient;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.server.EventContract;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class JellyfinEventsTest implements EventContract {
    private static final SourceId ID = new SourceId(3);

    private final StandIn server = JellyfinStandIn.of(new FakeJellyfin());
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final JellyfinEvents events =
            new JellyfinEvents(
                    new PatientQuestions(outbound, _ -> {}), new Device("device-1", "1"), secrets);

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
    @DisplayName("each of the two has its own address where it tells what happens")
    void addresses() throws Exception {
        secrets.put(ID, "key", FakeJellyfin.KEY);
        WebAddress address = new WebAddress(server.address());

        RemoteAddress jellyfin =
                events.events(source(new ServerOrigin.Jellyfin(address, "", ServerChoice.ALL)));
        RemoteAddress emby =
                events.events(source(new ServerOrigin.Emby(address, "", ServerChoice.ALL)));

        assertThat(jellyfin.uri()).hasToString(server.address() + "/socket?deviceId=device-1");
        assertThat(jellyfin.headers().get("Authorization")).contains("Token=\"the-key\"");
        assertThat(emby.uri().getPath()).isEqualTo("/emby/embywebsocket");
        assertThat(emby.uri().getQuery()).isEqualTo("deviceId=device-1&api_key=the-key");
        assertThat(emby.toString()).doesNotContain("the-key");
        assertThat(events.sign()).hasValue("{\"MessageType\":\"KeepAlive\"}");
    }

    @Test
    @DisplayName(
            "items that were added, changed, removed or watched are heard; everything else is not")
    void messages() throws Exception {
        assertThat(
                        event(
                                """
                                {"MessageType":"LibraryChanged","Data":{"FoldersAddedTo":["f"],"ItemsAdded":["a"],"ItemsUpdated":["b","c"],"ItemsRemoved":["d"]}}
                                """))
                .isEqualTo(new Heard.Items(Set.of("a", "b", "c", "d")));
        assertThat(
                        event(
                                """
                                {"MessageType":"UserDataChanged","Data":{"UserId":"u","UserDataList":[{"ItemId":"x","Played":true}]}}
                                """))
                .isEqualTo(new Heard.Items(Set.of("x")));
        assertThat(
                        event(
                                """
                                {"MessageType":"UserDataChanged","Data":{"UserDataList":[{"ItemId":"e1","Played":true},{"ItemId":"lost","UnplayedItemCount":4}]}}
                                """))
                .isEqualTo(new Heard.Items(Set.of("e1")));
        assertThat(event("{\"MessageType\":\"ForceKeepAlive\",\"Data\":60}"))
                .isEqualTo(new Heard.Nothing());
        assertThat(event("{\"MessageType\":\"LibraryChanged\",\"Data\":[]}"))
                .isEqualTo(new Heard.Nothing());
    }

    @Test
    @DisplayName(
            "a message that names only a library is heard as that library; items are looked at by themselves")
    void messagesOfLibraries() throws Exception {
        assertThat(
                        event(
                                """
                                {"MessageType":"LibraryChanged","Data":{"ItemsAdded":[],"ItemsUpdated":["films"],"CollectionFolders":["films"]}}
                                """))
                .isEqualTo(new Heard.Items(Set.of(), Set.of("films")));
        assertThat(
                        event(
                                """
                                {"MessageType":"LibraryChanged","Data":{"ItemsAdded":["a"],"CollectionFolders":["films","../x"]}}
                                """))
                .isEqualTo(new Heard.Items(Set.of("a")));
    }

    @Test
    @DisplayName(
            "hooks of Jellyfin's plugin and of Emby say which item it is, or only that there is something")
    void hooks() throws Exception {
        assertThat(
                        hook(
                                "{\"NotificationType\":\"ItemAdded\",\"ItemId\":\"a1\",\"ItemType\":\"Movie\"}"))
                .isEqualTo(new Heard.Items(Set.of("a1")));
        assertThat(
                        hook(
                                "{\"Event\":\"library.new\",\"Item\":{\"Id\":\"4711\",\"Type\":\"Episode\"}}"))
                .isEqualTo(new Heard.Items(Set.of("4711")));
        assertThat(hook("{\"Event\":\"library.deleted\",\"Item\":{\"Id\":\"../x\"}}"))
                .isEqualTo(new Heard.Something());
        assertThat(hook("{\"NotificationType\":\"PlaybackStart\",\"ItemId\":\"a1\"}"))
                .isEqualTo(new Heard.Nothing());
    }

    private Heard event(String json) throws Exception {
        return events.event(JsonRows.row(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Heard hook(String json) throws Exception {
        return events.hook(JsonRows.row(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Source source(Origin origin) {
        return new Source(ID, new SourceSettings("Server", origin, Duration.ofHours(1), true));
    }
}
