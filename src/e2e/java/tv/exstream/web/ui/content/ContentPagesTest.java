package tv.exstream.web.ui.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Patience;
import tv.exstream.channel.Channels;
import tv.exstream.collection.MediaCollections;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Trash;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;

/// Media and collections as somebody uses them who has only a browser.
@Timeout(120)
class ContentPagesTest {
    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private ContentServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = ContentServer.in(folder);
        server.add(
                IntStream.range(0, 70)
                        .mapToObj(
                                n ->
                                        item("Film %02d".formatted(n))
                                                .at("/m/%d.mkv".formatted(n))
                                                .movieOf(1950 + n)
                                                .with(Facet.GENRE, n % 2 == 0 ? "Comedy" : "Drama"))
                        .toArray(MediaItemBuilder[]::new));
    }

    private Page open(String path) {
        return browser.open(Screen.DESK, server.url(path));
    }

    private String content(String name) {
        return server.bean(MediaCollections.class).named(name).orElseThrow().content().toString();
    }

    @Test
    @DisplayName("UI-12, UI-19, UI-21: media are found, chosen and put into a new collection")
    void mediaAreFoundChosenAndPutIntoANewCollection() {
        Page page = open("/browse?sort=title");
        assertThat(page.locator(".found-item")).hasCount(60);
        // It is fetched once it is seen: a click would find it gone.
        page.mouse().wheel(0, 100_000);
        assertThat(page.locator(".found-item")).hasCount(70);

        page.locator("#q").fill("genre:comedy year < 1956");
        assertThat(page.locator(".found-item")).hasCount(3);
        page.locator(".found-item .choice input").first().check();
        page.locator(".found-item .choice input").last().check();
        assertThat(page.locator("#bulk-count")).hasText("2 chosen");
        page.locator("#bulk-add").click();
        page.locator("#add-name").fill("Old laughs");
        page.locator("#add-form button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("Added to");
        assertThat(page.locator("#bulk")).isHidden();
        assertThat(page.url()).contains("year");
        assertThat(content("Old laughs")).contains("Item[id=1]", "Item[id=5]");
    }

    @Test
    void ofTheTrashSeveralAreFoundChosenAndForgotten() {
        server.bean(MediaItems.class)
                .markGone(
                        IntStream.range(0, 60)
                                .mapToObj(n -> Path.of("/m/%d.mkv".formatted(n)))
                                .toList(),
                        Instant.parse("2026-01-01T00:00:00Z"));
        Page page = open("/trash");
        assertThat(page.locator(".gone li")).hasCount(50);

        page.locator("#q").fill("film 1");
        assertThat(page.locator(".gone li")).hasCount(10);
        page.locator(".gone-choice input").first().check();
        page.locator("#q").fill("film 2");
        assertThat(page.locator(".gone li").first()).containsText("Film 29");
        page.locator(".gone-choice input").first().check();
        assertThat(page.locator("#bulk-count")).hasText("2 chosen");
        page.locator("#bulk-forget").click();
        assertThat(page.locator("dialog[open]")).containsText("Forget 2 items for good?");
        page.locator("dialog[open] .danger").click();

        assertThat(page.locator(".toast")).containsText("Forgotten");
        assertThat(page.locator("#bulk")).isHidden();
        assertThat(page.locator(".gone li")).hasCount(9);
        assertThat(server.bean(Trash.class).count()).isEqualTo(58);
        assertThat(page.locator("#q")).hasValue("film 2");
    }

    @Test
    void moreThanOneRequestTakesIsForgottenAndAScanOfNothingIsNotPromised() {
        MediaItems items = server.bean(MediaItems.class);
        var gone =
                server.add(
                        IntStream.range(0, 1_020)
                                .mapToObj(n -> item("Lost %d".formatted(n)))
                                .toArray(MediaItemBuilder[]::new));
        items.markGone(
                gone.stream().map(each -> each.file().path()).toList(),
                Instant.parse("2026-01-01T00:00:00Z"));
        Page page = open("/trash?q=lost");
        page.locator("#look").click();
        assertThat(page.locator(".toast")).containsText("Nothing is scanned");
        page = open("/trash?q=lost");

        for (int n = 50; n <= 1_000; n += 50) {
            page.locator("#choose-page").click();
            page.locator(".pager a").last().click();
            assertThat(page.locator(".pager")).containsText(String.format("%,d–", n + 1));
        }
        page.locator("#choose-page").click();
        assertThat(page.locator("#bulk-count")).hasText("1,020 chosen");
        page.locator("#bulk-forget").click();
        page.locator("dialog[open] .danger").click();

        assertThat(page.locator("#bulk")).isHidden();
        assertThat(server.bean(Trash.class).count()).isZero();
    }

    @Test
    void aQueryIsWrittenWithHelpAndSaved() {
        Page page = open("/collections");
        page.locator("#new-first").click();
        page.locator("#new-name").fill("Laughs");
        page.locator("[name=new-kind][value=smart]").check();
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL("**/collections/1");

        page.locator("#query").pressSequentially("year:x");
        assertThat(page.locator("#query-fault mark")).hasText("x");
        assertThat(page.locator("#query-said")).hasText("year must be a whole number: x");
        page.locator("#query").fill("");
        page.locator("#query").pressSequentially("genre:com");
        assertThat(page.locator("#query")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#query-proposals [role=option]"))
                .containsText(new String[] {"Comedy"});
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#query-said")).containsText("35 items fit");
        page.locator("#save").click();

        assertThat(page.locator("#has h2")).containsText("35 items");
        assertThat(content("Laughs")).containsIgnoringCase("genre:comedy");
    }

    @Test
    void picksAreOrderedWithTheKeyboardAndTakenOut() {
        server.send(
                "POST",
                "/api/collections",
                "{'name': 'Mine', 'content': {'type': 'manual', 'picks': [{'type': 'item', 'id': 1}, {'type': 'item', 'id': 2}, {'type': 'item', 'id': 3}]}}");
        Page page = open("/collections/1");

        page.locator("#rows .handle").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        page.locator("#rows .row-remove").last().click();

        assertThat(page.locator("#rows .row-label")).hasText(new String[] {"Film 01", "Film 00"});
        assertThat(page.locator("#has h2")).containsText("2 items");
        assertThat(content("Mine")).contains("[Item[id=2], Item[id=1]]");

        page.locator("#rows .handle").last().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowUp");
        page.waitForResponse("**/picks", () -> page.keyboard().press("Space"));
        assertThat(content("Mine")).contains("[Item[id=1], Item[id=2]]");
    }

    @Test
    void whatIsChangedInQuickSuccessionIsSentInThatOrder() {
        server.send(
                "POST",
                "/api/collections",
                "{'name': 'Mine', 'content': {'type': 'manual', 'picks': [{'type': 'item', 'id': 1}, {'type': 'item', 'id': 2}]}}");
        Page page = open("/collections/1");
        List<Route> held = new ArrayList<>();
        page.route("**/picks", held::add);

        page.locator("#rows .handle").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        page.locator("#rows .row-remove").last().click();
        page.waitForCondition(() -> held.size() == 1);
        held.getFirst().resume();
        page.waitForCondition(() -> held.size() == 2);
        held.getLast().resume();

        assertThat(held.getFirst().request().postData()).contains("move");
        assertThat(held.getLast().request().postData()).contains("remove");
        assertThat(page.locator("#has h2")).containsText("One item");
        assertThat(content("Mine")).contains("[Item[id=2]]");
    }

    @Test
    void aQueryForAPlaylistIsWrittenWithHelpAndAddedByEnter() {
        server.send(
                "POST",
                "/api/collections",
                "{'name': 'Evening', 'content': {'type': 'playlist', 'entries': []}}");
        Page page = open("/collections/1");
        assertThat(page.locator("#add-query-said")).isEmpty();
        page.locator("#add-query").pressSequentially("genre:dra");
        assertThat(page.locator("#add-query")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#add-query-proposals [role=option]"))
                .containsText(new String[] {"Drama"});
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#add-query-said")).containsText("35 items fit");
        assertThat(page.locator("#rows li")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator("#rows li")).hasCount(1);
        assertThat(page.locator("#add-query-said")).isEmpty();
    }

    @Test
    @DisplayName("UI-20: a playlist is put together, and who came later overwrites nothing")
    void aPlaylistIsPutTogetherAndWhoCameLaterOverwritesNothing() {
        server.send(
                "POST",
                "/api/collections",
                "{'name': 'Evening', 'content': {'type': 'playlist', 'entries': []}}");
        Page page = open("/collections/1");
        page.locator("#add-query").fill("genre:drama");
        page.locator("#add-query-do").click();
        page.locator(".row-take").fill("2");
        page.locator("#save").click();
        assertThat(page.locator("#has h2")).containsText("35 items");
        assertThat(content("Evening")).contains("genre:drama", "Count[items=2]");

        server.send(
                "PUT",
                "/api/collections/1",
                "{'name': 'Evening', 'content': {'type': 'playlist', 'entries': []}}");
        page.locator("#save").click();

        assertThat(page.locator("#edit-error")).not().isEmpty();
        assertThat(content("Evening")).doesNotContain("genre:drama");
    }

    @Test
    void theTrashIsEmptiedOnceThatIsConfirmed() {
        server.bean(MediaItems.class)
                .markGone(
                        List.of(Path.of("/m/1.mkv"), Path.of("/m/2.mkv")),
                        Instant.parse("2026-01-01T00:00:00Z"));
        Page page = open("/trash");
        page.locator("#empty").click();
        assertThat(page.locator("dialog[open]")).containsText("Forget all 2 items for good?");
        page.keyboard().press("Escape");
        assertThat(page.locator(".gone li")).hasCount(2);

        page.locator("#empty").click();
        page.locator("dialog[open] .danger").click();

        assertThat(page.locator(".toast")).containsText("The trash was emptied");
        assertThat(page.locator("#gone h2")).hasText("Nothing is missing");
        assertThat(server.bean(Trash.class).count()).isZero();
        assertThat(server.status("GET", "/api/media/2")).isEqualTo(404);
    }

    @Test
    void aTitleIsCorrectedKeptThroughScansAndTakenBack() {
        Page page = open("/media/1");
        assertThat(page.locator("h1")).hasText("Film 00");
        page.locator("#said-NAME").fill("Film Nought");
        page.locator("#said-GENRE").fill("Comedy, Western");
        page.locator("form[data-api*='/description'] [type=submit]").click();

        assertThat(page.locator("h1")).hasText("Film Nought");
        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(page.locator(".item-head .mark")).hasText(new String[] {"Comedy", "Western"});
        assertThat(said(page, "NAME")).containsText("Written by hand");
        server.add(item("Film 00").at("/m/0.mkv").movieOf(1950).with(Facet.GENRE, "Comedy"));
        page.reload();
        assertThat(page.locator("h1")).hasText("Film Nought");
        assertThat(locked()).containsExactlyInAnyOrder("NAME", "GENRE");

        said(page, "NAME").locator("button").click();

        assertThat(page.locator("h1")).hasText("Film 00");
        assertThat(said(page, "NAME")).containsText("From the file or its server");
        assertThat(said(page, "NAME").locator("button")).hasCount(0);
        assertThat(locked()).containsExactly("GENRE");
    }

    /// A field of what is said of an item, with who says so.
    private static Locator said(Page page, String aspect) {
        return page.locator(".field:has(#said-%s)".formatted(aspect));
    }

    private List<String> locked() {
        String answer = server.send("GET", "/api/media/1/description", "").body();
        return JsonMapper.shared()
                .readTree(answer)
                .at("/locked")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void chaptersAndWhereAnItemAirsAreShown() {
        MediaItem fog =
                server.add(
                                item("The Fog")
                                        .at("/m/fog.mkv")
                                        .movieOf(1980)
                                        .chapter(minutes(0), "Midnight")
                                        .chapter(minutes(50), "")
                                        .lasting(minutes(100)))
                        .getFirst();
        server.bean(Channels.class).add(channel(5).named("Late Films").draft());
        server.send(
                "PUT",
                "/api/channels/5/schedule",
                "{'type':'classic','items':[{'mode':{'type':'flood'},'source':{'type':'pool','selection':{'type':'query','text':'fog'},'ordering':{'order':'SHUFFLE'}}}]}");
        String address = "/media/" + fog.id();
        Patience.until("the channel is planned", () -> server.page(address).contains("5 Late"));
        Page page = open(address);

        assertThat(page.locator(".chapters .poster-title"))
                .hasText(new String[] {"Midnight", "Chapter 2"});
        assertThat(page.locator(".chapters .poster-note").last()).hasText("50 min");
        Locator airings = page.locator(".airings").first();
        assertThat(airings.locator("li")).hasCount(12);
        assertThat(airings.locator("li a").first()).hasText("5 Late Films");
        assertThat(airings.locator("li a").first())
                .hasAttribute("href", Pattern.compile("channels/5$"));
        assertThat(airings.locator("time").first()).hasText(Pattern.compile("\\d\\d:\\d\\d"));
    }

    @Test
    void aShowHasItsSeasonsAndOneIsPutIntoACollection() {
        server.add(
                item("Behind it").at("/s/0.mkv").episode("Orbit", 0, 1),
                item("Start").at("/s/1.mkv").episode("Orbit", 1, 1),
                item("Landing").at("/s/2.mkv").episode("Orbit", 1, 2),
                item("Home").at("/s/3.mkv").episode("Orbit", 2, 1));
        Page page = open("/browse?tab=show");
        page.locator(".found-item a").click();
        assertThat(page.locator("h1")).hasText("Orbit");
        assertThat(page.locator(".tabs a"))
                .hasText(new String[] {"Specials 1", "Season 1 2", "Season 2 1"});

        page.locator(".tabs a").nth(1).click();
        assertThat(page.locator(".found .poster-title")).hasText(new String[] {"Start", "Landing"});
        page.getByText("Add this season").click();
        page.locator("#add-name").fill("First flight");
        page.locator("#add-form button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("Added to");
        assertThat(content("First flight")).contains("Season", "Orbit", "1");
        page.locator(".found a").first().click();
        assertThat(page.locator(".crumbs")).containsText("Orbit");
        page.locator(".crumbs a").last().click();
        assertThat(page.locator(".tabs [aria-current]")).containsText("Season 1");
    }

    @Test
    void mediaAreAListInAnotherOrderThatGoesOnUntilItsEnd() {
        Page page = open("/browse");
        page.getByLabel("List").check();
        assertThat(page.locator(".found.list")).isVisible();
        page.locator("#sort").selectOption("-year");
        assertThat(page.locator(".found .poster-title").first()).hasText("Film 69");
        assertThat(page).hasURL(Pattern.compile("sort=-year.*look=list"));
        assertThat(page.locator(".found-item")).hasCount(60);

        page.mouse().wheel(0, 100_000);

        assertThat(page.locator(".found-item")).hasCount(70);
        assertThat(page.locator(".found .poster-title").last()).hasText("Film 00");
        assertThat(page.locator("#more")).hasCount(0);
        page.reload();
        assertThat(page.getByLabel("List")).isChecked();
        assertThat(page.locator(".found.list .poster-title").first()).hasText("Film 69");
    }
}
