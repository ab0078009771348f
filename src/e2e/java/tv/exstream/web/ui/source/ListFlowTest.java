package tv.exstream.web.ui.source;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Matching;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;

/// Channels are made of a list by somebody who has only a browser.
@Timeout(120)
class ListFlowTest {
    @TempDir private static Path folder;
    @AutoClose private static ListServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        server = ListServer.in(folder, 2);
    }

    private static Page open(String page) {
        return browser.open(Screen.DESK, server.url(page));
    }

    @Test
    @DisplayName("UI-18: channels are made of what is chosen in a list")
    void channelsAreMadeOfWhatIsChosen() {
        Page page = open("entries?group=Sport");
        page.locator("#choose-page").click();
        assertThat(page.locator("#bulk-count")).hasText("2 chosen");
        page.locator("#bulk-make").click();
        page.locator("#make-start").fill("500");
        page.locator("#make-form [type=submit]").click();

        assertThat(page.locator(".toast")).containsText("2 channels were made.");
        assertThat(page.locator("#bulk")).isHidden();
        String channels = "/api/sources/%d/channels".formatted(server.list);
        JsonNode again = server.api("POST", channels, "{'group': 'Sport'}");
        assertThat(again.at("/made")).isEmpty();
        assertThat(again.at("/left/0/why").asString()).isEqualTo("channel 500 shows it");
    }

    @Test
    @DisplayName("UI-18: what is chosen in a list is left out, and kept again")
    void whatIsChosenIsLeftOutAndKeptAgain() {
        Page page = open("entries?group=Sport");
        page.locator("#choose-page").click();
        page.locator("#bulk-drop").click();
        assertThat(page.locator(".toast")).containsText("2 are left out.");
        assertThat(page.locator(".entries .badge"))
                .hasText(new String[] {"Left out by you", "Left out by you"});
        assertThat(page.locator("#bulk")).isHidden();

        page.locator("#choose-page").click();
        page.locator("#bulk-keep").click();
        assertThat(page.locator(".entries .badge"))
                .hasText(new String[] {"Kept by you", "Kept by you"});
        String bulk = "/api/sources/%d/entries/bulk".formatted(server.list);
        String keys =
                page.locator(".entries li").all().stream()
                        .map(row -> "'%s'".formatted(row.getAttribute("data-key")))
                        .collect(Collectors.joining(","));
        server.api("POST", bulk, "{'choice': 'RULES', 'keys': [%s]}".formatted(keys));
    }

    @Test
    void aGuideIsTakenAndAnotherIsLookedFor() {
        Page page = open("guides");
        page.locator("[id^=take]").last().click();
        assertThat(page.locator(".empty h2")).hasText("Nothing is to be decided");

        page = open("guides?state=CHOSEN");
        page.locator("[data-other]").click();
        page.locator("#other-text").fill("bbc");
        page.locator("#other-found button").click();
        assertThat(page.locator(".match .badge")).containsText("bbc.news");
        page.locator("[id^=back]").click();
        assertThat(page.locator(".empty h2")).hasText("You have decided nothing yet");
    }

    @Test
    void rulesAreTriedBeforeTheyAreSaved() {
        Page page = open("rules");
        assertThat(page.locator("#preview-said")).hasText("5 of 5 are kept.");
        page.locator("#add-kind").selectOption("drop-groups");
        page.locator("#add-rule").click();
        page.locator("#steps input").fill("Adult");
        assertThat(page.locator("#preview-said")).hasText("4 of 5 are kept.");
        assertThat(page.locator("#preview-dropped")).containsText("Late");
        page.locator("#save-rules").click();
        assertThat(page.locator(".toast")).containsText("The rules are saved");

        String subscription = "/api/sources/%d/subscription".formatted(server.list);
        assertThat(server.api("GET", subscription, "").at("/rules/steps/0/groups/0").asString())
                .isEqualTo("Adult");
        server.api("PUT", subscription, "{'rules': {'steps': []}}");
    }

    @Test
    void aLiveSourceIsAddedAndAnotherTakesOver() {
        Page page = open("/libraries/live");
        page.locator("#add").click();
        page.locator("#name").fill("Bird house");
        page.locator("#addresses").fill("http://camera.example/live.m3u8");
        page.locator("#live-form [type=submit]").click();
        assertThat(page.locator("h1")).hasText("Bird house");

        page.locator("#others-text").fill("world");
        page.locator("#others-found button").click();
        assertThat(page.locator(".toast").last()).containsText("It is joined anew");
        page.reload();
        assertThat(page.locator("#others-rows li")).containsText(new String[] {"World"});
        new PageCheck(browser).assertForEverybody(URI.create(page.url()));
    }

    @Test
    void thePagesAreForEverybody() {
        var check = new PageCheck(browser);

        check.assertForEverybody(server.url("entries"));
        check.assertForEverybody(server.url("guides?state=MATCHED"));
        check.assertForEverybody(server.url("/libraries/live"));
        check.assertForEverybody(
                server.url("rules"),
                page -> {
                    page.locator("#add-kind").selectOption("set-group");
                    page.locator("#add-rule").click();
                    assertThat(page.locator("#save-rules")).isDisabled();
                });
    }

    @Test
    void whatACatalogueWasNotSureOfIsDecidedAndDecidedAnew() {
        suggest("Heat & Dust");
        Page page = open("/libraries/matches");
        assertThat(page.locator(".tabs [aria-current]")).hasText("To be decided (1)");
        Locator match = page.locator(".match");
        assertThat(match).containsText("Heat & Dust (1995)");
        assertThat(match.locator(".rows-list li"))
                .containsText(new String[] {"Two rivals.", "A summer."});
        new PageCheck(browser).assertForEverybody(server.url("/libraries/matches"));

        match.locator(".rows-list button").last().click();

        assertThat(page.locator(".toast")).hasText("Heat & Dust is described anew.");
        assertThat(page.locator(".empty h2")).hasText("Nothing here");
        assertThat(chosen()).isEqualTo("950");
        page.getByText("Decided by you (1)").click();
        assertThat(match.locator("li:has(.badge)")).containsText("A summer.");
        match.getByText("None of them").click();
        assertThat(page.locator(".empty h2")).hasText("Nothing here");
        page.getByText("None, you said (1)").click();
        assertThat(match).containsText("Heat & Dust");
        assertThat(match.locator(".badge")).hasCount(0);
    }

    private static String chosen() {
        return server.api("GET", "/api/matches?state=CHOSEN", "").at("/items/0/entry").asString();
    }

    /// Somebody's film, and two of a catalogue that it may be.
    private static void suggest(String title) {
        var wanted = new Wanted(Wanted.Work.FILM, title, 1995, List.of());
        List<Candidate> candidates =
                List.of(
                        new Candidate("949", title, List.of(), 1991, "Two rivals."),
                        new Candidate("950", title, List.of(), 1999, "A summer."));
        server.bean(Lookups.class)
                .put(
                        Lookup.of(
                                Provider.TMDB,
                                wanted,
                                Matching.judge(wanted, candidates),
                                Instant.EPOCH));
    }
}
