package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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

/// A schedule as somebody makes it who never made one.
@Timeout(120)
class ScheduleFlowTest {
    private static final String CLASSIC =
            "{'type': 'classic', 'items': [{'mode': {'type': 'flood'}, 'source': {'type': 'pool', 'selection':"
                    + " {'type': 'query', 'text': 'type:episode'}, 'ordering': {'order': 'SEASON_EPISODE'}}},"
                    + " {'start': {'time': '20:15'}, 'title': 'The big film', 'mode': {'type': 'one'}, 'source':"
                    + " {'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'},"
                    + " 'ordering': {'order': 'SHUFFLE'}}}]}";

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

    private Page open(Screen screen) {
        return browser.open(screen, server.url("/channels/1/schedule"));
    }

    private void giveRules() {
        server.ok("PUT", "/api/channels/1/schedule", CLASSIC);
    }

    private static Locator cards(Page page) {
        return page.locator("#rules .rule-card");
    }

    @Test
    void aChannelGetsItsFirstScheduleFromATemplateAndEveryStepCanBeUndone() {
        Page page = open(Screen.DESK_BY_DAY);
        page.getByText("Choose a template").click();
        page.locator(".template[data-name=classic]").click();
        assertThat(cards(page)).hasCount(4);
        assertThat(page.locator("#plan .plan-block").first()).isVisible();

        page.getByLabel("Remove: The big film").click();
        assertThat(cards(page)).hasCount(3);
        page.locator("#undo").click();
        assertThat(cards(page)).hasCount(4);
        page.locator("#save").click();

        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(server.ok("GET", "/api/channels/1/schedule", "").at("/items").size())
                .isEqualTo(3);
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aRuleIsChangedInItsDrawerAndTheCalendarSaysWhatThatChanges() {
        giveRules();
        Page page = open(Screen.DESK);
        page.getByText("The big film").first().click();
        page.locator("#rule-form input[type=time]").fill("21:00");
        page.locator("#rule-form input[type=time]").blur();
        page.locator("#rule-drawer .primary").click();

        assertThat(cards(page).nth(1)).containsText("21:00");
        assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
        page.locator("#save").click();

        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(
                        server.ok("GET", "/api/channels/1/schedule", "")
                                .at("/items/1/start/time")
                                .asString())
                .startsWith("21:00");
    }

    @Test
    void whatIsChangedWhileRulesAreSavedIsNotLost() {
        giveRules();
        Page page = open(Screen.DESK);
        List<Route> held = new ArrayList<>();
        page.getByLabel("Remove: The big film").click();
        page.route("**/api/channels/1/schedule", held::add);
        page.waitForRequest("**/api/channels/1/schedule", () -> page.locator("#save").click());
        page.locator("#save").click();
        page.locator("#undo").click();
        assertThat(cards(page)).hasCount(2);
        page.unroute("**/api/channels/1/schedule");
        held.forEach(Route::resume);
        assertThat(page.locator(".toast")).hasCount(1);

        assertThat(page.locator("#said")).hasText("Not saved yet.");
        assertThat(cards(page)).hasCount(2);
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(held).hasSize(1);
    }

    @Test
    void rulesAreMovedWithTheKeyboard() {
        giveRules();
        Page page = open(Screen.DESK);
        page.locator("#rules .handle").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");

        assertThat(cards(page).first()).containsText("The big film");
        assertThat(page.locator("#said")).hasText("Not saved yet.");
    }

    @Test
    @DisplayName("UI-23: an airing says why it is there and can be skipped alone")
    void anAiringSaysWhyItIsThereAndCanBeSkippedAlone() {
        giveRules();
        Page page = open(Screen.PHONE);
        page.locator("#plan .plan-row[data-what=airing]").nth(3).click();
        assertThat(page.locator("#airing-body")).containsText("Why this");
        page.getByText("Skip it").first().click();
        page.locator("#frame-confirm-yes").click();

        assertThat(page.locator(".toast")).containsText("The rest is planned around it");
        assertThat(server.ok("GET", "/api/channels/1/edits", "").at("/edits/0/type").asString())
                .isEqualTo("SKIP");
    }

    @Test
    void whoSavesOverSomebodyElseIsTold() {
        giveRules();
        Page page = open(Screen.DESK);
        page.getByLabel("Remove: The big film").click();
        server.ok("PUT", "/api/channels/1/schedule", CLASSIC.replace("20:15", "22:00"));
        page.locator("#save").click();

        assertThat(page.locator(".toast")).containsText("Somebody else changed the rules");
        assertThat(server.ok("GET", "/api/channels/1/schedule", "").toString()).contains("22:00");
    }

    private BandsOnPage openBands() {
        server.ok("PUT", "/api/channels/1/schedule", BandsOnPage.RULES);
        BandsOnPage bands = new BandsOnPage(open(Screen.DESK));
        assertThat(bands.all()).hasCount(3);
        return bands;
    }

    private String savedSlot(int index, String field) {
        return server.ok("GET", "/api/channels/1/schedule", "")
                .at("/slots/%d/%s".formatted(index, field))
                .asString();
    }

    @Test
    @DisplayName("UI-13: a slot is dragged in the calendar, undone and saved")
    void aSlotIsDraggedInTheCalendarUndoneAndSaved() {
        BandsOnPage bands = openBands();
        Page page = bands.page();
        bands.take("Film", 0.5);
        assertThat(bands.named("Film").locator(".band-time")).isVisible();
        assertThat(bands.named("Film").locator(".band-time")).hasText("20:30 – 22:30");
        assertThat(page.locator("#said")).hasText("Everything is saved.");
        page.mouse().up();
        assertThat(cards(page).nth(1)).containsText("20:30");
        assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
        page.locator("#undo").click();
        assertThat(cards(page).nth(1)).containsText("20:00");
        assertThat(bands.grip("Film")).hasAccessibleName(Pattern.compile("20:00"));

        bands.drag("Film", 0.5);
        bands.stretch("Film", -0.5);
        page.locator("#save").click();

        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(savedSlot(1, "start")).startsWith("20:30");
        page.reload();
        assertThat(bands.grip("Film")).hasAccessibleName(Pattern.compile("20:30 – 22:00"));
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void escapePutsADraggedSlotBackAndAClickOpensIt() {
        BandsOnPage bands = openBands();
        bands.take("Film", 1);
        bands.page().keyboard().press("Escape");
        bands.page().mouse().up();

        assertThat(bands.grip("Film")).hasAccessibleName(Pattern.compile("20:00"));
        assertThat(bands.page().locator("#said")).hasText("Everything is saved.");
        bands.grip("Film").click();
        assertThat(bands.page().locator("#rule-form input[type=time]")).hasValue("20:00");
    }

    @Test
    void aSlotIsMovedWithTheKeyboardAlone() {
        BandsOnPage bands = openBands();
        Page page = bands.page();
        bands.grip("Film").focus();
        page.keyboard().down("Alt");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+ArrowUp");
        page.keyboard().press("PageDown");
        assertThat(page.locator("#band-said")).containsText("20:09 – 22:14");
        page.keyboard().up("Alt");

        assertThat(cards(page).nth(1)).containsText("20:09");
        assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
        assertThat(bands.grip("Film")).isFocused();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(cards(page).nth(1)).containsText("20:09");
        page.locator("#undo").click();
        assertThat(cards(page).nth(1)).containsText("20:00");
        assertThat(page.locator("#undo")).isDisabled();
    }

    @Test
    void aSlotThatIsDraggedIntoAnotherIsMarked() {
        BandsOnPage bands = openBands();
        bands.drag("Film", 2);

        assertThat(bands.named("Film")).hasAttribute("data-over", "true");
        assertThat(cards(bands.page()).nth(1)).containsText("Runs into the next");
        bands.stretch("Film", -1);
        assertThat(bands.named("Film")).hasAttribute("data-over", "false");
    }

    @Test
    void aSlotOfSomeDaysIsDraggedToAnotherDay() {
        String days = "'start': '20:00', 'days': ['%s'], 'length': 'PT2H'";
        ZoneId zone = ZoneId.of(server.ok("GET", "/api/channels/1", "").at("/zone").asString());
        DayOfWeek tomorrow = LocalDate.now(zone).getDayOfWeek().plus(1);
        server.ok(
                "PUT",
                "/api/channels/1/schedule",
                "{'type': 'time-slots', 'slots': [%s, %s]}"
                        .formatted(
                                BandsOnPage.slot("Morning", "'start': '06:00'", "type:episode"),
                                BandsOnPage.slot("Film", days.formatted(tomorrow), "type:movie")));
        BandsOnPage bands = new BandsOnPage(open(Screen.DESK));
        bands.dragToNextDay("Film");

        assertThat(bands.named("Film")).hasCount(0);
        bands.page().locator("#save").click();
        assertThat(bands.page().locator("#said")).hasText("Everything is saved.");
        assertThat(savedSlot(1, "days/0")).isEqualTo(tomorrow.plus(1).name());
        assertThat(savedSlot(1, "start")).startsWith("20:00");
    }

    @Test
    @DisplayName("UI-25: times of blocks and of items in templates are dragged too")
    void timesOfBlocksAndItemsAreDraggedToo() {
        giveRules();
        BandsOnPage classic = new BandsOnPage(open(Screen.DESK));
        classic.drag("The big film", 0.75);
        assertThat(cards(classic.page()).nth(1)).containsText("21:00");
        server.ok("PUT", "/api/channels/1/schedule", BandsOnPage.BLOCKS);
        BandsOnPage blocks = new BandsOnPage(open(Screen.DESK));
        blocks.stretch("Film night", 0.5);
        blocks.drag("Film night", -1);
        blocks.page().locator("#save").click();

        assertThat(blocks.page().locator("#said")).hasText("Everything is saved.");
        String saved = server.ok("GET", "/api/channels/1/schedule", "").toString();
        assertThat(saved).contains("19:00").contains("PT2H30M");
    }

    @Test
    void aFingerTakesASlotByALongPress() {
        BandsOnPage bands = openBands();
        bands.dragWithFinger("Film", -1);

        assertThat(cards(bands.page()).nth(1)).containsText("19:00");
        assertThat(bands.page().locator("#said")).hasText("Not saved yet.");
    }

    @Test
    @DisplayName(
            "CON-4: a single change is found again and taken back, and a channel is begun anew once its effect is said")
    void whatWasChangedByHandIsTakenBackAndAllIsBegunAnew() {
        giveRules();
        JsonNode airing =
                server.ok("POST", "/api/channels/1/timeline/build", "{'type': 'refresh'}")
                        .at("/airings")
                        .get(3);
        JsonNode _ =
                server.created(
                        "/api/channels/1/edits",
                        "{'type': 'skip', 'at': '%s'}".formatted(airing.at("/start").asString()));
        Page page = open(Screen.DESK_BY_DAY);

        page.locator("#past").click();
        assertThat(page.locator("#edits-list li")).containsText("is left out");
        assertThat(page.locator("#history-list li").first()).containsText("Single change");
        page.locator("#edits-list button").click();
        assertThat(page.locator(".toast")).containsText("As it was before.");
        assertThat(server.ok("GET", "/api/channels/1/edits", "").at("/edits").size()).isZero();

        page.locator("#past").click();
        assertThat(page.locator("#edits-list")).containsText("Nothing is changed by hand.");
        page.locator("#plan-anew").click();
        assertThat(page.locator("#frame-confirm-text")).containsText("Against what is planned: ");
        page.locator("#frame-confirm-yes").click();
        assertThat(page.locator(".toast").last()).containsText("It is planned anew.");
        assertThat(server.ok("GET", "/api/channels/1/history", "").at("/changes/0/what").asString())
                .isEqualTo("everything forgotten");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void bandsAreOnTheDaysThatTheirRulesName() {
        Page page = open(Screen.DESK);

        assertThat(page.evaluate(BandsOnPage.DAYS))
                .isEqualTo(
                        List.of(
                                "12-24 1-6 1-7 3-1 2-29",
                                "12-24 1-7",
                                "1-7",
                                "12-24 1-6",
                                "3-1 2-29",
                                "1-6 1-7"));
    }

    @Test
    void rulesOfEveryKindHaveBandsThatMoveThem() {
        Page page = open(Screen.DESK);

        assertThat(page.evaluate(BandsOnPage.KINDS))
                .isEqualTo(
                        List.of(
                                "slots.0 -162-6, slots.0 6-174",
                                "slots.0 6-8, slots.0 30-32!, slots.1 31-54",
                                "slots.0 6-8!, slots.1 6-7!, slots.0 30-32",
                                "items.1 20.25-23.25, alternates.0.items.0 42-",
                                "rules.slots.0 12-13, rules.slots.0 36-37",
                                "templates.1.items.0 33-35!, templates.1.items.1 34-",
                                "",
                                "true true false",
                                "{\"start\":\"20:30\",\"days\":[\"SATURDAY\",\"MONDAY\"],\"length\":\"PT90M\"}"));
    }

    @Test
    void timesOnDaysWithAChangeOfClocksAreThoseOfTheClock() {
        Page page = open(Screen.DESK);

        assertThat(page.evaluate(BandsOnPage.CLOCKS))
                .isEqualTo(
                        List.of(
                                "2026-03-29T01:00:00.000Z",
                                "2026-03-29T18:00:00.000Z",
                                "2026-10-25T00:30:00.000Z",
                                "2026-10-25T19:00:00.000Z",
                                "03:05 03:07 02:30 23:55 00:00"));
    }

    private ProgrammesOnPage openProgrammes() {
        giveRules();
        return new ProgrammesOnPage(open(Screen.DESK));
    }

    private List<String> edits() {
        return server.ok("GET", "/api/channels/1/edits", "")
                .at("/edits")
                .valueStream()
                .map(each -> each.at("/type").asString())
                .toList();
    }

    @Test
    void aProgrammeIsDraggedToAnotherTimeOnceAndThatIsTakenBack() {
        ProgrammesOnPage programmes = openProgrammes();
        Page page = programmes.page();
        programmes.drag("20:15", -2);
        assertThat(page.locator("#once-words")).containsText("18:15");
        assertThat(page.locator("#once-leave-words")).containsText("20:15");
        assertThat(edits()).isEmpty();
        page.locator("#once-yes").click();

        assertThat(page.locator(".toast")).containsText("The rest is planned around it");
        page.locator(".toast").hover();
        assertThat(edits()).containsExactly("PIN", "SKIP");
        assertThat(programmes.at("18:15")).isVisible();
        page.locator(".toast button").click();
        assertThat(page.locator(".toast").last()).hasText("As it was before.");
        assertThat(edits()).isEmpty();
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aProgrammeIsShownOnceMoreWithTheKeyboard() {
        ProgrammesOnPage programmes = openProgrammes();
        Page page = programmes.page();
        programmes.at("20:15").focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator("#once-when")).hasValue(Pattern.compile("T20:20$"));
        page.locator("#once-leave").uncheck();
        page.keyboard().press("Escape");
        assertThat(edits()).isEmpty();
        programmes.at("20:15").click();
        page.getByText("Show it at another time").click();
        assertThat(page.locator("#once-when")).hasValue(Pattern.compile("T20:15$"));
        page.locator("#once-when").fill(programmes.tomorrow() + "T23:30");
        page.locator("#once-leave").uncheck();
        page.locator("#once-yes").click();

        assertThat(page.locator(".toast")).containsText("The rest is planned around it");
        assertThat(edits()).containsExactly("PIN");
    }

    @Test
    void whoCannotMoveAProgrammeIsToldWhyAndWhatCanBeDone() {
        ProgrammesOnPage programmes = openProgrammes();
        Page page = programmes.page();
        programmes.at("20:15").click();
        page.getByText("Show it at another time").click();
        page.locator("#once-when").fill("2026-01-01T12:00");
        page.locator("#once-yes").click();
        assertThat(page.locator("#once-trouble")).containsText("players know already");
        page.keyboard().press("Escape");
        page.getByLabel("Copy The big film").click();
        assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
        programmes.drag("20:15", -2);

        assertThat(page.locator("#once-not")).containsText("Save them");
        assertThat(page.locator("#once-form")).isHidden();
        assertThat(edits()).isEmpty();
    }

    @Test
    void theTurnOfAProgrammeIsFoundWhereverItIsNow() {
        Page page = open(Screen.DESK);

        assertThat(page.evaluate(ProgrammesOnPage.TURNS))
                .isEqualTo(List.of("unsaved", "script", "filler", "several", "soon", "", 0, 2, -1));
    }

    @Test
    void thePageIsForEverybody() {
        giveRules();
        PageCheck check = new PageCheck(browser);
        PageCheck.State planned =
                page -> page.locator("#plan :is(.plan-block, .plan-row)").first().waitFor();

        check.assertForEverybody(server.url("/channels/1/schedule"), planned);

        if (Boolean.getBoolean("golden.rewrite")) {
            check.picture(server.url("/channels/1/schedule"), "schedule", planned);
            server.ok("PUT", "/api/channels/1/schedule", BandsOnPage.RULES);
            check.picture(
                    server.url("/channels/1/schedule"),
                    "schedule-drag",
                    page -> new BandsOnPage(page).take("Film", 0.5));
            check.picture(
                    server.url("/channels/1/schedule"),
                    "schedule-once",
                    page -> new ProgrammesOnPage(page).drag("20:00", -1.5));
        }
    }
}
