package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.source.Origin;
import tv.exstream.source.WebAddress;

@Timeout(60)
class SourcePageTest {
    /// One of each kind that says everything, with ' for ".
    private static final List<String> ORIGINS =
            List.of(
                    "{'type':'plex','machine':'abc','address':'http://a.example:32400','reloadsGuide':true,'choice':{'libraries':['1'],'replacements':[{'server':'/data','local':'/mnt'}]}}",
                    "{'type':'jellyfin','address':'http://a.example','user':'me','choice':{'libraries':['1','2']}}",
                    "{'type':'emby','address':'http://a.example','user':'me'}",
                    "{'type':'m3u','address':'http://a.example/list.m3u','userAgent':'VLC'}",
                    "{'type':'m3uFile','path':'/lists/a.m3u','userAgent':'VLC'}",
                    "{'type':'xtream','address':'http://a.example','user':'me','offers':['CHANNELS','SERIES'],'userAgent':'VLC'}",
                    "{'type':'hdhomerun','address':'http://192.168.1.20'}",
                    "{'type':'xmltv','address':'http://a.example/epg.xml','userAgent':'VLC'}",
                    "{'type':'xmltvFile','path':'/lists/a.xml'}",
                    "{'type':'youtube','find':'SEARCH','text':'trains','most':20,'height':720}",
                    "{'type':'archive','find':'COLLECTION','text':'feature_films','most':20}",
                    "{'type':'webdav','address':'http://a.example','user':'me'}",
                    "{'type':'s3','endpoint':'http://a.example','region':'eu','name':'films','prefix':'a/'}",
                    "{'type':'dropbox','folder':'/Films'}",
                    "{'type':'googleDrive','folder':'root'}",
                    "{'type':'tmdb','choice':{'language':'de','fallback':'en-US','further':['fr'],'libraries':['Films'],'kinds':['MOVIE'],'overrides':true,'keepDays':7}}",
                    "{'type':'tvdb','choice':{'language':'de'}}");

    private static SourcesServer server;

    @BeforeAll
    static void start() {
        server = new SourcesServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<SourceKind> kinds() {
        return SourceKind.ALL.stream();
    }

    static Stream<JsonNode> origins() {
        return ORIGINS.stream().map(each -> JsonMapper.shared().readTree(each.replace('\'', '"')));
    }

    @Test
    @DisplayName("UI-34, UI-35: every kind of source is offered")
    void everyKindIsOffered() {
        assertThat(origins().map(SourcePageTest::type))
                .containsExactlyElementsOf(kinds().map(SourceKind::type).toList());
        String page = server.page("/libraries/new");
        assertThat(kinds()).allMatch(each -> page.contains("kind=" + each.type() + "\""));
        assertThat(page).doesNotContain("??").contains("Folders of this machine");
    }

    @ParameterizedTest
    @MethodSource("origins")
    @DisplayName("the form of each kind asks for all that it has, and for nothing else")
    void theFormAsksForAllOfIt(JsonNode json) {
        Origin origin = StrictJson.read(json.toString(), Origin.class);
        SourceKind kind = SourceKind.of(type(json)).orElseThrow();

        Set<String> paths = new TreeSet<>();
        gather("origin", RecordJson.shown(origin), paths);
        origin.secrets().forEach(each -> paths.add("secrets." + each));

        assertThat(kind.fields().stream().map(KindField::name))
                .containsExactlyInAnyOrderElementsOf(paths);
    }

    private static void gather(String path, JsonNode node, Set<String> paths) {
        for (String name : node.propertyNames()) {
            if (node.get(name).isObject()) {
                gather(path + "." + name, node.get(name), paths);
            } else if (!name.equals("type")) {
                paths.add(path + "." + name);
            }
        }
    }

    private static String type(JsonNode origin) {
        return origin.at("/type").asString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void newOnesAreAskedForInBothLanguages(SourceKind kind) {
        String page = server.page("/libraries/new?kind=" + kind.type());

        assertThat(kind.fields()).allMatch(each -> page.contains("name=\"" + each.name() + "\""));
        assertThat(page).contains("POST api/sources", "PT24H").doesNotContain("??");
        assertThat(server.inGerman("/libraries/new?kind=" + kind.type())).doesNotContain("??");
    }

    @ParameterizedTest
    @MethodSource("origins")
    void whatIsKnownIsInTheForm(JsonNode origin) {
        int id =
                server.add(
                        "{'name': 'My %s', 'enabled': false, 'refresh': 'PT90M', 'origin': %s}"
                                .formatted(type(origin), origin.toString()));
        String page = server.page("/libraries/" + id + "/source");

        assertThat(page)
                .contains("PUT api/sources/" + id, "value=\"My " + type(origin) + "\"")
                .contains("90 minutes")
                .doesNotContain("??");
        for (JsonNode value : origin) {
            if (value.isString() && !value.equals(origin.get("type"))) {
                assertThat(page).contains("value=\"" + shown(value.asString()) + "\"");
            }
        }
    }

    /// Of addresses only what programs call their files by themselves.
    private static String shown(String text) {
        return text.startsWith("http") ? new WebAddress(text).shown() : text;
    }

    @Test
    @DisplayName("H42: a secret that was told is not in the page, which says that it is known")
    void secretsAreNotShown() {
        int id =
                server.add(
                        "{'name': 'Secret', 'enabled': false, 'origin': {'type': 'webdav', 'address': 'http://a.example/dav', 'user': 'me'}, 'secrets': {'password': 'hunter2'}}");

        assertThat(server.page("/libraries/" + id + "/source"))
                .contains("placeholder=\"Known; leave it empty to keep it\"")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "plex, Plex Pass is needed, Plex Pass ist nötig",
        "jellyfin, '{{NotificationType}}&quot;, &quot;ItemId', '{{ItemId}}'",
        "emby, as application/json, als application/json"
    })
    @DisplayName(
            "API-103: what to do with the address for a media server is said for each kind of it")
    void aServerCanTellOfChanges(String type, String said, String inGerman) {
        int id =
                server.add(
                        "{'name': 'Telling %s', 'enabled': false, 'origin': {'type': '%s', 'address': 'http://a.example', 'machine': 'a'}}"
                                .formatted(type, type)
                                .replaceAll(type.equals("plex") ? "^$" : ", 'machine': 'a'", ""));
        String path = "/libraries/" + id + "/source";

        assertThat(server.page(path))
                .contains("POST api/media-servers/sources/%s/hook".formatted(id), said)
                .contains("Make an address")
                .doesNotContain("??", "data-confirm");
        assertThat(server.inGerman(path)).contains(inGerman).doesNotContain("??");
    }

    @Test
    void whetherThereIsAnAddressIsSaidAndTheAddressIsNot() {
        int id =
                server.add(
                        "{'name': 'Told', 'enabled': false, 'origin': {'type': 'plex', 'machine': 'a'}}");
        String hook =
                server.send("POST", "/api/media-servers/sources/%s/hook".formatted(id), "").body();

        assertThat(server.page("/libraries/" + id + "/source"))
                .contains("Make another address", "data-confirm", "shown when it was made")
                .doesNotContain(hook.replaceAll("^.*/|\".*$", ""));
    }

    @Test
    void onlyMediaServersHaveAnAddressAndOnlyOnceTheyAreAdded() {
        int list =
                server.add(
                        "{'name': 'No server', 'enabled': false, 'origin': {'type': 'm3u', 'address': 'http://a.example/l.m3u'}}");

        assertThat(server.page("/libraries/" + list + "/source")).doesNotContain("id=\"hook\"");
        assertThat(server.page("/libraries/new?kind=plex")).doesNotContain("id=\"hook\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/libraries/0/source, 404",
        "/libraries/99/source, 404",
        "/libraries/x/source, 400"
    })
    void whatIsNotThereIsNotFound(String path, int status) {
        assertThat(server.get(path).statusCode()).isEqualTo(status);
    }
}
