package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// What the library has is found beside the calendar, and put into it with a mouse or with the keyboard.
@Timeout(120)
class LibraryFlowTest {
    private static final String SCHEDULE = "/api/channels/1/schedule";
    private static final String LINEUP =
            "{'type': 'lineup', 'entries': [{'type': 'media', 'media': 25}, {'type': 'media', 'media': 26}]}";

    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder, ScheduleParts.class, UiConfiguration.class, SchedulePage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'Night Films'}");
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    private LibraryOnPage open(String rules) {
        JsonNode _ = server.ok("PUT", SCHEDULE, rules);
        Page page = browser.open(Screen.DESK, server.url("/channels/1/schedule"));
        assertThat(page.locator("#plan .plan-block").first()).isVisible();
        return new LibraryOnPage(page);
    }

    private static void save(Page page) {
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");
    }

    private JsonNode saved(String pointer) {
        return server.ok("GET", SCHEDULE, "").at(pointer);
    }

    @Test
    void aFilmIsDraggedOntoTheCalendarUndoneAndSaved() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        library.find("media", "winter");
        assertThat(page.locator("#library-list li")).hasCount(1);
        library.carry("A Winter in Oslo", 10);
        assertThat(library.said())
                .hasText(
                        Pattern.compile("A Winter in Oslo: a new slot every day, 10:00 – 11:55.*"));
        assertThat(page.locator("#said")).hasText("Everything is saved.");
        library.letGo();

        assertThat(page.locator("#rules .rule-card")).hasCount(5);
        assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
        assertThat(new BandsOnPage(page).grip("A Winter in Oslo")).isVisible();
        page.locator("#undo").click();
        assertThat(page.locator("#rules .rule-card")).hasCount(3);
        assertThat(page.locator("#undo")).isDisabled();
        page.locator("#redo").click();
        save(page);

        assertThat(saved("/slots/1/name").asString()).isEqualTo("A Winter in Oslo");
        assertThat(saved("/slots/1/start").asString()).startsWith("10:00");
        assertThat(saved("/slots/0/name").asString()).isEqualTo("Morning");
        assertThat(saved("/slots/2/name").asString()).isEqualTo("Morning 2");
        assertThat(saved("/slots/2/start").asString()).startsWith("11:55");
    }

    @Test
    void aShowThatIsDroppedOnABarTakesThePlaceOfWhatItShowed() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        library.find("shows", "kitchen");
        library.carryOnto("Kitchen Stories", new BandsOnPage(page).grip("Film"));
        assertThat(library.said()).containsText("takes the place of what Film shows");
        assertThat(page.locator(".band.aimed")).containsText("Film");
        library.letGo();
        save(page);

        assertThat(saved("/slots/1/showing/source/selection/title").asString())
                .isEqualTo("Kitchen Stories");
        assertThat(saved("/slots/1/start").asString()).startsWith("20:00");
        assertThat(saved("/slots").size()).isEqualTo(3);
    }

    @Test
    void escapeAndAPlaceBesideTheCalendarPutNothingIn() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        library.find("media", "harbour");
        library.carry("Harbour Lights", 12);
        page.keyboard().press("Escape");
        library.letGo();
        library.carry("Harbour Lights", 12);
        page.mouse().move(200, 20);
        assertThat(library.shadow()).hasCount(0);
        library.letGo();

        assertThat(page.locator(".library-label")).hasCount(0);
        assertThat(page.locator("#rules .rule-card")).hasCount(3);
        assertThat(page.locator("#said")).hasText("Everything is saved.");
    }

    @Test
    void aFilmIsPutIntoABlockWhereThereIsOneAndMakesOneWhereThereIsRoom() {
        LibraryOnPage library = open(BandsOnPage.BLOCKS);
        Page page = library.page();
        library.find("media", "ferry");
        library.carry("The Last Ferry", 19.5);
        assertThat(library.said()).containsText("needs 110 minutes");
        assertThat(library.shadow()).hasAttribute("data-refused", "true");
        library.letGo();
        assertThat(page.locator(".toast")).containsText("Drop it where there is room");
        library.carry("The Last Ferry", 21);
        library.letGo();
        library.carry("The Last Ferry", 15);
        library.letGo();
        save(page);

        assertThat(saved("/blocks/0/items").size()).isEqualTo(2);
        assertThat(saved("/blocks/1/name").asString()).isEqualTo("The Last Ferry");
        assertThat(saved("/templates/0/items/0/start").asString()).startsWith("15:00");
    }

    @Test
    void aShowComesIntoAListByHandBehindWhatIsOn() {
        LibraryOnPage library = open(LINEUP);
        library.find("shows", "orbit");
        library.carry("Orbit", 12);
        assertThat(library.said()).containsText("Orbit comes after ");
        library.letGo();
        assertThat(library.page().locator("#rules .rule-card")).hasCount(14);
        save(library.page());

        assertThat(saved("/entries").size()).isEqualTo(14);
    }

    @Test
    void rulesWithoutTimesTakeThingsToo() {
        for (String rules :
                List.of(
                        "{'type': 'random-slots', 'slots': [%s]}"
                                .formatted(
                                        BandsOnPage.slot(
                                                "Films",
                                                "'length': {'type': 'items', 'count': 1}, 'weight': 1, 'mostInARow': 0",
                                                "type:movie")),
                        "{'type': 'balance', 'sources': [{'name': 'a', 'weight': 1, 'cooldown': 'PT0S', 'mostInARow': 0, 'source':"
                                + " {'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'}, 'ordering': {'order': 'SHUFFLE'}}}]}")) {
            LibraryOnPage library = open(rules);
            library.find("media", "moons");
            library.carry("Paper Moons", 12);
            assertThat(library.said()).containsText("one more to be chosen");
            library.letGo();
            save(library.page());

            assertThat(server.ok("GET", SCHEDULE, "").toString()).contains("Paper Moons");
        }
    }

    @Test
    void withTheKeyboardItIsSaidWhenAndComesToTheSame() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        page.locator("#library-open").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#library-words")).isFocused();
        page.keyboard().type("winter");
        assertThat(page.locator("#library-list li")).hasCount(1);
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Add A Winter in Oslo")).isFocused();
        page.keyboard().press("Enter");
        page.locator("#put-when").fill("2026-12-24T10:00");
        assertThat(page.locator("#put-words")).containsText("a new slot every day, 10:00 – 11:55");
        page.locator("#put-into").selectOption("20:00 Film");
        assertThat(page.locator("#put-words")).containsText("takes the place of what Film shows");
        page.locator("#put-into").selectOption("At this time");
        page.locator("#put-yes").press("Enter");

        assertThat(page.locator("#put")).isHidden();
        assertThat(page.locator("#rules .rule-card")).hasCount(5);
        save(page);
        assertThat(saved("/slots/1/start").asString()).startsWith("10:00");
        assertThat(saved("/slots/1/length").asString()).isEqualTo("PT1H55M");
    }

    @Test
    void rulesThatAreMadeElsewhereSayWhyNothingCanBePutIn() {
        JsonNode _ = server.ok("PUT", SCHEDULE, "{'type': 'script'}");
        LibraryOnPage library =
                new LibraryOnPage(browser.open(Screen.DESK, server.url("/channels/1/schedule")));
        assertThat(library.page().locator("#plan .plan-block").first()).isVisible();
        library.open();

        assertThat(library.page().locator("#library-not")).containsText("planned by a script");
        assertThat(library.row("Paper Moons").locator("button")).isDisabled();
        library.carry("Paper Moons", 12);
        assertThat(library.shadow()).hasCount(0);
        library.letGo();
        assertThat(library.page().locator("#undo")).isDisabled();
    }

    @Test
    void everythingThatRulesCanNameIsFoundPartByPart() {
        server.created(
                "/api/collections",
                "{'name': 'Sea', 'content': {'type': 'smart', 'query': 'title:ferry'}}");
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        Locator rows = page.locator("#library-list li");
        library.open();
        assertThat(page.locator("#library-said")).hasText("20 of 29");
        page.locator("#library-more").click();
        assertThat(rows).hasCount(29);
        assertThat(page.locator("#library-more")).isHidden();
        assertThat(rows.nth(20).locator("button")).isFocused();
        assertThat(library.row("The Last Ferry").locator(".muted"))
                .hasText(Pattern.compile("\\d h|\\d min"));
        page.locator("#library-words").fill("orbit \\ \"2");
        assertThat(page.locator("#library-said")).hasText("2 of 2");
        page.locator("#library-words").fill("nobody");
        assertThat(page.locator("#library-said")).hasText("Nothing is called that.");
        page.locator("#library-words").fill("");

        page.locator("#library-kind").selectOption("shows");
        assertThat(rows).hasCount(2);
        assertThat(library.row("Orbit")).containsText("12 items");
        page.locator("#library-kind").selectOption("collections");
        assertThat(library.row("Sea")).containsText("1 item");
        page.locator("#library-kind").selectOption("playlists");
        assertThat(page.locator("#library-said")).hasText("There is nothing of that kind.");
    }

    @Test
    void whatComesOfItIsSaidForEveryKindOfRules() {
        LibraryOnPage library = open(BandsOnPage.RULES);

        assertThat(library.page().evaluate(LibraryOnPage.DROPS))
                .isEqualTo(
                        List.of(
                                "slot.daily.on|Film|20:00 – 21:30|Friday|All => All 06:00, Film 20:00 PT90M, All 2 21:30",
                                "slot.daily.on|Film|00:30 – 02:00|Friday|Late => Film 00:30 PT90M, Late 2 02:00, All 06:00, Late 23:00",
                                "slot.daily.on|Film 2|12:00 – 13:30|Friday|Film => Film 2 12:00 PT90M, Film 3 13:30, Film 20:00",
                                "slot.daily.on|Film|21:00 – 22:30|Friday|Night => Night 20:00 PT4H, Film 21:00 PT90M, Night 2 22:30 PT90M",
                                "slot.daily.into|Film|19:00 – 20:30|Friday|Late => All 06:00, Film 19:00 PT90M, Late 20:00",
                                "slot.weekly.into|Film|21:00 – 22:30|Friday|Late => All 06:00 FRIDAY, Film 21:00 PT90M FRIDAY, Late 22:00 PT1H",
                                "slot.weekly|Show|21:30 – 22:00|Friday => All 06:00 FRIDAY, Show 21:30 PT30M FRIDAY, Late 22:00 PT1H",
                                "instead|Show|All => All 06:00",
                                "not.linked|All",
                                "item|Film|18:00 => flood, one 18:00 item, flood, one 20:15",
                                "item|Film|22:00 => flood, one 20:15, one 22:00 item",
                                "instead.at|Film|20:15 => flood, one 20:15 item",
                                "last|Show => one, one show",
                                "block|Film|18:00 – 19:30|day => 3 PT2H 0, 4 PT90M 1 => day: 18:00 4 20:00 3 => 1",
                                "not.room|Film|90|60 => 3 PT2H 0 => day: 20:00 3 => 1",
                                "block|Show|19:30 – 20:00|day => 3 PT2H 0, 4 PT30M 1 => day: 19:30 4 20:00 3 => 1",
                                "in|Film|Night => 3 PT2H 1 => day: 20:00 3 => 1",
                                "in|Film|Night => 3 PT2H 1 => day: 20:00 3 => 1",
                                "block|Show|12:00 – 13:00|Friday => templates/1, Friday 2",
                                "block|Show|12:00 – 13:00|Friday => 3 PT2H 0, 4 PT1H 1 => day: 20:00 3, Friday: 12:00 4 => 2",
                                "not.shared|Ours",
                                "not.unknown",
                                "not.none",
                                "not.file",
                                "not.script",
                                "not.mirror",
                                "chance|Film 2",
                                "chance|Show",
                                "not.flood"));
        assertThat(library.page().evaluate(LibraryOnPage.TURNS))
                .isEqualTo(
                        List.of(
                                "after 17-213",
                                "after 1-2713",
                                "after 1-2173",
                                "after 17-213",
                                "after 1-2713",
                                "after 1-21389",
                                "first 75-6",
                                "not.empty 1-213",
                                "not.many 1-213",
                                "not.single 1-213"));
    }

    @Test
    void theLibraryAndItsDialogAreForEverybody() {
        JsonNode _ = server.ok("PUT", SCHEDULE, BandsOnPage.RULES);
        PageCheck check = new PageCheck(browser);

        check.assertForEverybody(
                server.url("/channels/1/schedule"),
                page -> {
                    page.locator("#plan :is(.plan-block, .plan-row)").first().waitFor();
                    new LibraryOnPage(page).find("media", "winter");
                    page.getByLabel("Add A Winter in Oslo").click();
                    page.locator("#put-when").fill("2026-12-24T10:00");
                    assertThat(page.locator("#put-words")).containsText("a new slot");
                });
        check.assertForEverybody(
                server.url("/channels/1/schedule"), page -> new LibraryOnPage(page).open());

        if (Boolean.getBoolean("golden.rewrite")) {
            check.picture(
                    server.url("/channels/1/schedule"),
                    "schedule-library",
                    page -> {
                        page.locator("#plan .plan-block").first().waitFor();
                        LibraryOnPage library = new LibraryOnPage(page);
                        library.find("media", "winter");
                        library.carry("A Winter in Oslo", 10);
                        library.shadow().waitFor();
                    });
        }
    }
}
