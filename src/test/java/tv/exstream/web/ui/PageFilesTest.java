package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.web.TestServer;

class PageFilesTest {
    private static final Pattern FOLDER = Pattern.compile("href=\"(ui/~[^/]+/)design\\.css");
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(UiConfiguration.class, DesignPage.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"design.css", "frame.js", "icon.svg", "texts.js", "schedule-texts.js"})
    void browsersKeepWhatPagesLoad(String name) {
        HttpResponse<String> file = server.get("/" + folder("en") + name);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(kept(file)).isEqualTo("max-age=31536000, public, immutable");
        assertThat(file.body()).isEqualTo(server.get("/ui/" + name).body());
    }

    @Test
    void theyAreSentAsWhatTheyAre() {
        assertThat(type("frame.js")).startsWith("text/javascript");
        assertThat(type("design.css")).startsWith("text/css");
        assertThat(type("icon.svg")).startsWith("image/svg+xml");
    }

    @Test
    void eachLanguageHasItsOwnTexts() {
        String german = folder("de-AT");

        assertThat(german).endsWith(".de-AT/");
        assertThat(server.get("/" + german + "texts.js").body())
                .contains("LANGUAGE = \"de-AT\"", "\"js.undo\":\"Rückgängig\"");
    }

    @ParameterizedTest
    @CsvSource({
        "de-x-anything,  de",
        "de-Latn-AT,     de-AT",
        "de-QX,          de",
        "de-419,         de",
        "en-u-ca-hebrew, en",
        "tlh-US,         en",
        "nothing_at_all, en"
    })
    void ofWhatAnAddressAsksForOnlyALanguageOfOursAndACountryAreKept(String asked, String said) {
        String digest = folder("en").replace("en/", "");

        assertThat(server.get("/" + digest + asked + "/texts.js").body())
                .contains("LANGUAGE = \"%s\"".formatted(said));
    }

    @ParameterizedTest
    @CsvSource({"de-QX, de", "de-Latn-AT, de-AT", "'tlh, de-CH;q=0.5', de-CH", "fr, en"})
    void soItIsOfWhatABrowserAsksFor(String asked, String said) {
        assertThat(folder(asked)).endsWith("." + said + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"design.css", "texts.js", "schedule-texts.js"})
    void aPageFromBeforeAnUpdateGetsWhatThereIsAndKeepsNoneOfIt(String name) {
        HttpResponse<String> file = server.get("/ui/~0123456789abcdef.en/" + name);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(kept(file)).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.js",
                "messages.properties",
                "..%2Fapplication.properties",
                "design.css%00"
            })
    void nothingElseIsFoundThere(String name) {
        assertThat(server.get("/" + folder("en") + name).statusCode()).isIn(400, 404);
    }

    @Test
    void librariesAreKeptByTheirVersions() {
        String htmx = "/webjars/htmx.org/2.0.10/dist/htmx.min.js";

        assertThat(kept(server.get(htmx))).contains("immutable");
        assertThat(kept(server.get("/vendor/mpegts-1.8.2.min.js"))).contains("immutable");
    }

    private static String folder(String language) {
        HttpRequest page =
                HttpRequest.newBuilder(server.url("/design"))
                        .header("Accept-Language", language)
                        .build();
        Matcher folder = FOLDER.matcher(server.send(page).body());
        assertThat(folder.find()).isTrue();
        return folder.group(1);
    }

    private static String type(String name) {
        return server.get("/" + folder("en") + name)
                .headers()
                .firstValue("Content-Type")
                .orElse("");
    }

    private static String kept(HttpResponse<String> file) {
        return file.headers().firstValue("Cache-Control").orElse("");
    }
}
