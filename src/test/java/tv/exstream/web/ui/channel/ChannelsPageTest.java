package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.PlainStates;
import tv.exstream.web.api.Station;
import tv.exstream.web.api.Views;
import tv.exstream.web.change.Editable;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The list of channels, over HTTP.
@Timeout(60)
class ChannelsPageTest {
    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    private String page(Station station, String query) {
        server =
                TestServer.with(
                        station.views(), UiConfiguration.class, ChannelsPage.class, Tagged.class);
        var answer = server.get("/channels" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s)<nav.*?</nav>", "");
    }

    private static Station station(int channels) {
        return Station.of(channels, InstantSource.system());
    }

    @Test
    void everyChannelSaysHowItIsDoing() {
        String page = page(station(5), "");

        assertThat(PageText.words(page))
                .contains("5 of 5 channels")
                .containsPattern("1 Cinema Classics Ready .* 0")
                .containsPattern("3 Nature Being watched .* 2 4 Westerns After Dark")
                .containsPattern("5 Kids Children Being watched .* 1 ");
        assertThat(page).contains("href=\"channels/3\"").contains("aria-label=\"Choose Nature\"");
        String tag = server.get("/api/channels/3").headers().firstValue("ETag").orElseThrow();
        assertThat(page).contains("data-etag=\"%s\"".formatted(tag.replace("\"", "&quot;")));
    }

    @Test
    void aChannelThatNoListHasShowsItsProgramme() {
        String page = PageText.words(page(Station.hidingLast(5, InstantSource.system()), ""));

        assertThat(page)
                .contains("5 of 5 channels")
                .containsPattern("5 Kids Children Hidden Being watched")
                .doesNotContain("without a programme");
    }

    @Test
    @DisplayName(
            "UI-60: the list says which channel was taken off the air, shows a slate, pauses or starts, and why")
    void whatKeepsAChannelFromItsViewersIsSaid() {
        String page = page(troubled(), "");

        assertThat(PageText.words(page))
                .containsPattern("1 Cinema Classics Off the air by hand .* it off the air. bedtime")
                .containsPattern("2 The Sitcom Channel Shows a slate The source gives nothing.")
                .contains("The file cannot be read or converted. no such file")
                .containsPattern(
                        "4 .* Pauses It failed too often and pauses\\. tried again in 42 s")
                .containsPattern("5 Kids Children Starting")
                .contains("4 without a programme");
        assertThat(page).contains("href=\"troubleshoot?channel=1\"");
    }

    @ParameterizedTest
    @DisplayName("UI-60: channels are looked for by how they are doing")
    @CsvSource({
        "dark, 4",
        "stopped, 1",
        "slate, 1",
        "broken, 1",
        "paused, 1",
        "starting, 1",
        "ready, 0"
    })
    void channelsAreLookedForByWhatIsWrong(String state, int found) {
        String words = PageText.words(page(troubled(), "?state=" + state));

        assertThat(words)
                .contains(found == 0 ? "No channel is like that" : found + " of 5 channels");
    }

    /// Nothing is as it should be.
    private static Station troubled() {
        return station(5)
                .doing(PlainStates.dark("1", "Cinema Classics", "stopped", "stopped", "bedtime"))
                .doing(PlainStates.dark("2", "The Sitcom Channel", "slate", "source_down", ""))
                .doing(PlainStates.dark("3", "Nature", "idle", "not_prepared", "no such file"))
                .doing(paused())
                .doing(starting());
    }

    private static ChannelStateAnswer paused() {
        ChannelStateAnswer dark = PlainStates.dark("4", "Westerns", "paused", "paused", "");
        return new ChannelStateAnswer(
                dark.number(),
                dark.name(),
                dark.state(),
                true,
                2,
                dark.since(),
                dark.title(),
                Optional.of(42.2),
                dark.troubles());
    }

    private static ChannelStateAnswer starting() {
        return new ChannelStateAnswer(
                "5",
                "Kids",
                "starting",
                false,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void withoutChannelsThePageLeadsOn() {
        String page = page(station(0), "");

        assertThat(PageText.words(page)).contains("No channels yet").doesNotContain("Now and next");
        assertThat(page).contains("href=\"channels/new\"");
    }

    @ParameterizedTest
    @CsvSource({
        "?q=nat, 1 of 5",
        "?q=NATURE, 1 of 5",
        "?q=3, 1 of 5",
        "?state=live, 2 of 5",
        "?state=ready, 3 of 5",
        "?q=kids&state=live, 1 of 5"
    })
    void channelsAreLookedFor(String query, String found) {
        assertThat(PageText.words(page(station(5), query))).contains(found + " channels");
    }

    @Test
    void whoFindsNothingIsLedBack() {
        String page = page(station(5), "?q=nothing%20like%20it");

        assertThat(PageText.words(page)).contains("No channel is like that", "Show all channels");
    }

    @ParameterizedTest
    @CsvSource({"name, Cinema Classics, Kids", "viewers, Nature, Kids", "number, Nature, Kids"})
    void channelsAreSorted(String sort, String first, String later) {
        String page = PageText.words(page(station(5), "?sort=" + sort));

        assertThat(page.substring(page.indexOf("5 of 5"))).containsSubsequence(first, later);
    }

    @Test
    void manyChannelsComeInPages() {
        String page = page(station(120), "?page=1");

        assertThat(page.split("data-number=").length - 1).isEqualTo(ChannelsShown.ROWS);
        assertThat(page).contains("data-number=\"51\"").doesNotContain("data-number=\"50\"");
    }

    @Test
    void aPageBehindTheLastIsTheLast() {
        assertThat(page(station(60), "?page=900")).contains("data-number=\"60\"");
    }

    @Test
    void namesAreText() {
        Station station = Station.showing("<img src=x onerror=alert(1)>", InstantSource.system());

        assertThat(page(station, "?q=%22%3E%3Cscript%3E"))
                .doesNotContain("<img src=x", "\"><script>");
        server.close();
        assertThat(page(station, "")).contains("&lt;img src=x").doesNotContain("<img src=x");
    }

    /// Where the tags of channels come from.
    @RestController
    static class Tagged {
        private final Views views;

        Tagged(Views views) {
            this.views = views;
        }

        @Editable
        @GetMapping("/api/channels/{number}")
        ChannelEntry channel(@PathVariable String number) {
            return views.channels().get().channels().stream()
                    .filter(each -> each.number().equals(number))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
