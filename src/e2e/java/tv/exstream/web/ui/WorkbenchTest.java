package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.Patience;
import tv.exstream.web.ui.Browser.Screen;

/// What the scripts of the frame do for every page: forms, buttons, questions, menus, tabs, lists in order, and parts that refresh.
class WorkbenchTest {
    private static final String NOTE_ORDER =
            "document.addEventListener('sorted', (event) => (window.order = event.detail.ids.join()))";

    @AutoClose private static WorkbenchServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    private Page page;

    @BeforeAll
    static void start() {
        server = new WorkbenchServer();
    }

    @BeforeEach
    void open() {
        server.things().sent.clear();
        server.things().versions.clear();
        server.things().refusal = "";
        page = browser.open(Screen.DESK, server.page());
        page.waitForSelector("#health[data-state=up]");
    }

    @Test
    void aFormSendsWhatWasChangedWithTheToken() {
        String root = server.page().resolve("/").toString();
        page.context().addCookies(List.of(new Cookie("XSRF-TOKEN", "t=1").setUrl(root)));
        page.locator("#languages").fill("fr , de,");
        page.getByLabel("Number").fill("7");
        page.getByLabel("Group").fill("");
        page.getByLabel("Hidden").check();
        page.getByLabel("Tuesday").check();

        press("Save");

        assertThat(toast()).hasText("Saved.");
        assertThat(server.things().sent)
                .containsExactly(
                        "PATCH t=1 {\"audio\":{\"languages\":[\"fr\",\"de\"]},"
                                + "\"number\":7,\"group\":null,\"hidden\":true,\"days\":[\"MO\",\"TU\"]}");
    }

    @Test
    void whoIsFasterThanTheScriptsIsNotLost() {
        List<Route> held = new ArrayList<>();
        page.route("**/ui/*/frame.js", held::add);
        page.navigate(
                server.page().toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#name").fill("Early");
        press("Save");
        assertThat(server.things().sent).isEmpty();

        held.forEach(Route::resume);

        assertThat(toast()).hasText("Saved.");
        assertThat(server.things().sent).containsExactly("PATCH null {\"name\":\"Early\"}");
    }

    @Test
    void theNextChangeIsMeantForTheNewVersionAndNothingIsSentTwice() {
        page.locator("#name").fill("Series");
        press("Save");
        assertThat(toast()).hasText("Saved.");

        press("Save");
        assertThat(toast().last()).hasText("Nothing was changed.");
        page.getByLabel("Number").fill("8");
        press("Save");

        Patience.until("both changes are sent", () -> server.things().sent.size() == 2);
        assertThat(toast().last()).hasText("Saved.");
        assertThat(server.things().sent)
                .containsExactly("PATCH null {\"name\":\"Series\"}", "PATCH null {\"number\":8}");
        assertThat(server.things().versions).startsWith("").doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void whatIsWrittenWhileItIsSavedIsStillAChange() {
        List<Route> held = new ArrayList<>();
        page.route("**/api/things/5", held::add);
        page.locator("#name").fill("Series");
        page.waitForRequest("**/api/things/5", () -> press("Save"));

        page.locator("#name").fill("Series and films");
        page.unroute("**/api/things/5");
        held.forEach(Route::resume);
        assertThat(toast()).hasText("Saved.");
        press("Save");

        Patience.until("both changes are sent", () -> server.things().sent.size() == 2);
        assertThat(server.things().sent)
                .containsExactly(
                        "PATCH null {\"name\":\"Series\"}",
                        "PATCH null {\"name\":\"Series and films\"}");
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        page.locator("#name").fill("Series");
        press("Save");
        assertThat(toast()).hasText("Saved.");
        server.things().thing.set("changed elsewhere");

        page.locator("#name").fill("Films");
        press("Save");

        assertThat(toast().last()).hasAttribute("data-state", "bad");
        assertThat(server.things().thing).hasValue("changed elsewhere");
    }

    @Test
    @DisplayName(
            "UI-2: what is refused is said at its field, in the words of the answer, until that is changed")
    void whatIsRefusedIsSaidAtItsFieldUntilThatIsChanged() {
        server.things().refusal = "audio.languages[1] must be a language: xx";
        Locator field = page.locator("#languages");
        Locator error = page.locator(".field:has(#languages) .error");
        field.fill("de, xx");

        press("Save");

        assertThat(error).hasText(server.things().refusal);
        assertThat(field).isFocused();
        assertThat(field).hasAttribute("aria-invalid", "true");
        field.fill("de, e");
        assertThat(error).isEmpty();
    }

    @Test
    void whatIsRefusedForAnotherReasonIsSaidAtTheFoot() {
        server.things().refusal = "the library must be there";
        page.getByLabel("Number").fill("9");

        press("Save");

        assertThat(toast()).hasText("the library must be there");
    }

    @Test
    void whoReadsAnotherLanguageIsToldFirstWhatARefusalIsAbout() {
        page.context()
                .addCookies(List.of(new Cookie("language", "de").setUrl(server.page().toString())));
        page.reload();
        server.things().refusal = "audio.languages[1] must be a language: xx";
        page.locator("#languages").fill("de, xx");

        page.locator("#languages").press("Enter");

        assertThat(page.locator(".field:has(#languages) .error"))
                .hasText("Ein Wert passt nicht: " + server.things().refusal);
    }

    @Test
    void afterSomethingIsMadeThePageGoesWhereItIsAndSaysSo() {
        page.getByLabel("Title").fill("New");

        press("Make");

        page.waitForURL("**/workbench?made=6%2F7");
        assertThat(toast()).hasText("Made.");
        assertThat(server.things().sent).containsExactly("POST {\"title\":\"New\"}");
    }

    @Test
    @DisplayName("UI-2: what cannot be undone is asked first, and done is said")
    void whatCannotBeUndoneIsAskedFirst() {
        press("Remove");
        assertThat(page.locator("#frame-confirm")).containsText("It goes for good.");
        assertThat(page.locator("#frame-confirm button").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(server.things().sent).isEmpty();

        press("Remove");
        press("Remove it");

        assertThat(toast()).hasText("Removed.");
        assertThat(server.things().sent).containsExactly("DELETE");
    }

    @Test
    void thePartAroundAButtonIsRefreshedAndKeepsItsFocusAndWhatIsOpen() {
        page.locator("#more summary").click();
        int before = Integer.parseInt(page.locator("#count").textContent());
        page.locator("#touch").focus();

        page.keyboard().press("Enter");

        assertThat(page.locator("#count")).hasText(Integer.toString(before + 1));
        assertThat(page.locator("#touch")).isFocused();
        assertThat(page.locator("#more p")).isVisible();
    }

    @Test
    void aListIsPutInOrderByKeyboardAndEachStepIsSaid() {
        page.evaluate(NOTE_ORDER);
        Locator said = page.locator("#sort-said");
        page.getByLabel("Move Amber").focus();

        page.keyboard().press("Space");
        assertThat(said).containsText("Amber is taken.");
        page.keyboard().press("ArrowDown");
        assertThat(said).hasText("Amber is at place 2 of 3.");
        page.keyboard().press("Space");

        assertThat(said).hasText("Amber stays at place 2 of 3.");
        assertThat(page.evaluate("window.order")).isEqualTo("2,1,3");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(said).hasText("Amber is back at place 2 of 3.");
        assertThat(page.locator(".sortable li"))
                .hasText(new String[] {"=Birch", "=Amber", "=Cedar"});
    }

    @Test
    void aListIsPutInOrderByDragging() {
        page.evaluate(NOTE_ORDER);

        page.getByLabel("Move Cedar").hover();
        page.mouse().down();
        page.getByLabel("Move Amber").hover();
        page.mouse().up();

        assertThat(page.locator(".sortable li").first()).containsText("Cedar");
        assertThat(page.evaluate("window.order")).isEqualTo("3,1,2");
    }

    @Test
    void tabsTakeArrowKeysAndAreInTheAddress() {
        page.locator("#tab-day").focus();

        page.keyboard().press("ArrowRight");

        assertThat(page.locator("#panel-week")).isVisible();
        assertThat(page.locator("#panel-day")).isHidden();
        page.reload();
        assertThat(page.locator("#panel-week")).isVisible();
    }

    @Test
    void aMessageThatSomebodyIsOnIsNotTheOneThatMakesRoom() {
        page.evaluate(
                """
                async () => {
                  const { name } = performance.getEntriesByType("resource").find((each) => /\\/toast[^/]*\\.js/.test(each.name));
                  const { toast } = await import(name);
                  toast("Taken out.", { undo() {} });
                  document.querySelector(".toast button").focus();
                  ["One", "Two", "Three"].forEach((each) => toast(each));
                }
                """);

        assertThat(toast().locator("span")).hasText(new String[] {"Taken out.", "Two", "Three"});
        assertThat(toast().locator("button")).isFocused();
    }

    @Test
    void theLanguageIsChosenInAMenuByKeyboardAndStays() {
        page.locator("#frame-language").focus();

        page.keyboard().press("Enter");
        assertThat(page.locator("[data-language=en]")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("#health")).containsText("Alles in Ordnung");
        page.navigate(server.page().toString());
        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    @Test
    void aMenuClosesByEscapeAndByAClickElsewhere() {
        page.locator("#frame-language").click();
        page.keyboard().press("Escape");
        assertThat(page.locator("#frame-languages")).isHidden();
        assertThat(page.locator("#frame-language")).isFocused();

        page.locator("#frame-language").click();
        page.locator("h1").click();

        assertThat(page.locator("#frame-languages")).isHidden();
        assertThat(page.locator("#frame-language")).hasAttribute("aria-expanded", "false");
    }

    /// The button with exactly these words.
    private void press(String words) {
        page.locator("button:text-is('%s')".formatted(words)).click();
    }

    private Locator toast() {
        return page.locator(".toast");
    }
}
