package tv.exstream.web.ui.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.api.ScreenParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// Rules about sound and subtitles, as somebody writes them who has only a browser.
@Timeout(120)
class RulesFlowTest {
    private static final String STREAMS = "/api/channels/1/streams";

    /// A language with a comma, a title with one and one of two lines: what no field tells.
    private static final String ODD =
            "{'when': 'year > 1999', 'audio': {'languages': ['a, b'], 'titles': ['cut, long', 'two\\nlines'],"
                    + " 'withoutTitles': [], 'condition': 'channels > 2'}, 'subtitles': null}";

    @RegisterExtension private static final Browser browser = new Browser();

    /// What is to tell more of a field and is not there.
    private static final String UNTOLD =
            """
            [...document.querySelectorAll("#rules [aria-describedby]")]
              .flatMap(each => each.getAttribute("aria-describedby").split(" "))
              .filter(id => !document.getElementById(id))
            """;

    @AutoClose private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder,
                        ChannelParts.class,
                        BrandingParts.class,
                        ScreenParts.class,
                        ChannelBrandingPage.class,
                        ChannelScreensPage.class,
                        UiConfiguration.class,
                        ChannelImportPage.class,
                        ChannelsPage.class,
                        ChannelPage.class,
                        ChannelStreamsPage.class);
        assertThat(server.created("/api/channels", "{'name': 'Films'}").at("/number")).isNotNull();
    }

    @BeforeEach
    void withoutRules() {
        write("{'rules': null}");
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("400"));
    }

    @Test
    void rulesAreMadePutIntoOrderSavedAndRemoved() {
        Page page = open(Screen.DESK);
        page.locator("#rule-add").click();
        assertThat(page.locator("#rule-0-when")).isFocused();
        assertThat(page.evaluate(UNTOLD)).isEqualTo(List.of());
        page.locator("#rule-0-audio-languages").fill("en*\nund");
        page.locator("#rule-0-audio-without").fill("Commentary\nriff");
        page.locator("#rule-add").click();
        page.locator("#rule-1-when").fill("day_of_week >= 6");
        page.locator("#rule-1-audio").uncheck();
        assertThat(page.locator("#rule-1-audio-languages")).isHidden();
        page.locator("#rule-1-subtitles").check();
        page.locator("#rule-1-subtitles-condition").fill("not image");

        moveUp(page, 1);
        save(page);

        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(rules())
                .isEqualTo(
                        json(
                                "[{'audio': null, 'subtitles': {'condition': 'not image', 'languages': [], 'titles': [],"
                                        + " 'withoutTitles': []}, 'when': 'day_of_week >= 6'},"
                                        + " {'audio': {'condition': 'true', 'languages': ['en*', 'und'], 'titles': [],"
                                        + " 'withoutTitles': ['commentary', 'riff']}, 'subtitles': null, 'when': 'true'}]"));

        page.reload();
        assertThat(page.locator("#rule-0-when")).hasValue("day_of_week >= 6");
        assertThat(page.locator("#rule-1-audio-without")).hasValue("commentary\nriff");
        assertThat(page.locator("#rule-1-title")).hasText("Rule 2");
        page.locator("#rule-0-remove").click();
        page.locator("#rule-0-remove").click();
        save(page);
        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(rules()).isEmpty();
    }

    @Test
    void whatFieldsDoNotTellOfARuleIsKept() {
        write("{'rules': [%s, {'when': 'season = 1'}]}".formatted(ODD));
        Page page = open(Screen.DESK_BY_DAY);
        JsonNode before = rules();
        page.locator("#audio-languages").fill("de");
        save(page);
        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(rules()).isEqualTo(before);

        page.locator("#rule-1-when").fill("season = 2");
        moveUp(page, 1);
        save(page);

        assertThat(page.locator(".toast").last()).containsText("Saved.");
        page.waitForCondition(() -> rules().at("/0/when").asString().equals("season = 2"));
        assertThat(rules().at("/1")).isEqualTo(before.at("/0"));
        assertThat(own().at("/audio/languages/0").asString()).isEqualTo("deu");
    }

    @Test
    void whatIsWrongWithARuleIsSaidAtItsField() {
        write("{'rules': [{'when': 'season = 1'}]}");
        Page page = open(Screen.PHONE);
        page.locator("#rule-add").click();
        page.locator("#rule-1-audio-condition").fill("chanels > 2");
        save(page);

        Locator field = page.locator(".field:has(#rule-1-audio-condition)");
        assertThat(field.locator(".error")).containsText("did you mean channels");
        assertThat(page.locator("#rule-1-audio-condition")).isFocused();
        assertThat(rules()).hasSize(1);

        page.locator("#rule-1-audio-condition").fill("channels > 2");
        assertThat(field.locator(".error")).isEmpty();
        page.locator("#rule-0-when").fill("season =");
        save(page);
        assertThat(page.locator(".field:has(#rule-0-when) .error")).isVisible();
        page.locator("#rule-0-when").fill("");
        save(page);
        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(rules()).hasSize(2);
    }

    @Test
    void nothingOfSomebodyElseIsOverwritten() {
        write("{'rules': [{'when': 'season = 1'}]}");
        Page page = open(Screen.DESK);
        write("{'rules': [{'when': 'season = 7'}]}");
        page.locator("#rule-0-when").fill("season = 2");
        save(page);

        assertThat(page.locator(".toast")).containsText("changed elsewhere meanwhile");
        assertThat(rules().at("/0/when").asString()).isEqualTo("season = 7");
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("412"));
    }

    @Test
    void rulesCanBeReadByEverybody() {
        write(
                "{'rules': [%s, {'when': '%s', 'subtitles': {'languages': ['de']}}]}"
                        .formatted(ODD, "year > 1999 and ".repeat(20) + "season = 1"));

        new PageCheck(browser)
                .assertForEverybody(
                        server.url("/channels/1/streams"),
                        page -> page.locator("section:has(#rules) details.more > summary").click());
    }

    /// With the keyboard.
    private static void moveUp(Page page, int rule) {
        page.locator("#rule-" + rule + "-move").focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Space");
        assertThat(page.locator("#sort-said"))
                .hasText("Rule %d stays at place %d of 2.".formatted(rule + 1, rule));
    }

    private static Page open(Screen screen) {
        return browser.open(screen, server.url("/channels/1/streams"));
    }

    private static void save(Page page) {
        page.locator("form:has(#rules) button[type=submit]").click();
    }

    private static JsonNode rules() {
        return own().at("/rules");
    }

    private static JsonNode own() {
        return server.ok("GET", STREAMS, "").at("/own");
    }

    private static void write(String patch) {
        assertThat(server.ok("PATCH", STREAMS, patch).at("/own").isObject()).isTrue();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
