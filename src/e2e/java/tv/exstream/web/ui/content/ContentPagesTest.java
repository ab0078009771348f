package tv.exstream.web.ui.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.collection.MediaCollections;
import tv.exstream.media.Facet;
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
        assertThat(page.locator("#proposals [role=option]")).containsText(new String[] {"Comedy"});
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
}
