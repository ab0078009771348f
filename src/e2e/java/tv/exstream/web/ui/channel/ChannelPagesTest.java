package tv.exstream.web.ui.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.UiConfiguration;

/// Channels as somebody looks after them who has only a browser.
@Timeout(120)
class ChannelPagesTest {
    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder,
                        ChannelParts.class,
                        BrandingParts.class,
                        UiConfiguration.class,
                        ChannelImportPage.class,
                        ChannelsPage.class,
                        ChannelPage.class,
                        ChannelStreamsPage.class);
    }

    @Test
    @DisplayName(
            "UI-15, UI-16: a channel is made, given a logo and copied, its addresses are copied, and its picture is a click away")
    void aChannelIsMadeGivenALogoAndCopied() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/channels"));
        page.getByText("New channel").first().click();
        page.waitForURL("**/channels/new");
        page.getByLabel("Name").fill("Night Films");
        page.getByLabel("Group").fill("Films");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/channels/1/schedule");
        page.navigate(server.url("/channels/1").toString());

        page.locator("#logo-file").setInputFiles(svg());
        assertThat(page.locator("#logo-error")).containsText("SVG files can carry programs");
        page.locator("#logo-draw").click();
        assertThat(page.locator(".logo-large")).isVisible();
        page.waitForLoadState();
        page.locator("#copy-name").fill("Late Films");
        page.getByText("Copy the channel").click();
        page.waitForURL("**/channels/2");

        assertThat(page.locator("h1")).hasText("2 Late Films");
        assertThat(page.locator(".logo-large")).isVisible();
        assertThat(page.locator("#copy-ts"))
                .hasAttribute("data-copies", server.url("/iptv/channel/2.ts").toString());
        page.locator("#copy-hls").click();
        assertThat(page.locator(".toast").last()).hasText("Copied");
        page.navigate(server.url("/channels").toString());
        Locator watch = page.getByLabel("Watch Late Films");
        assertThat(watch).isVisible();
        assertThat(watch).hasAttribute("href", "player/2");
    }

    private static FilePayload svg() {
        return new FilePayload(
                "logo.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void manyChannelsAreRenumberedWithTheKeyboardAndRemoved() {
        add("Films", "Shows", "Kids");
        Page page = browser.open(Screen.DESK, server.url("/channels"));
        page.locator("#choose-all").check();
        assertThat(page.locator("#bulk-count")).hasText("3 channels chosen");

        page.locator("#bulk-renumber").click();
        page.locator("#renumber-first").fill("10");
        page.locator("#renumber-list .handle").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(page.locator("#renumber-list .becomes"))
                .hasText(new String[] {"10", "11", "12"});
        page.locator("#renumber-form button[type=submit]").click();

        assertThat(page.locator(".channel-number")).hasText(new String[] {"10", "11", "12"});
        assertThat(names()).isEqualTo("10 Shows, 11 Films, 12 Kids");
        page.locator("#choose-12").check();
        page.locator("#bulk-remove").click();
        page.locator("#frame-confirm-yes").click();
        assertThat(page.locator(".channel-number")).hasText(new String[] {"10", "11"});
    }

    @Test
    void channelsThatStandInTheWayAreNamed() {
        add("Films", "Shows", "Kids");
        Page page = browser.open(Screen.PHONE, server.url("/channels"));
        page.locator("#choose-1").check();
        page.locator("#bulk-renumber").click();
        page.locator("#renumber-first").fill("3");
        page.locator("#renumber-form button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("channel number must be free: 3");
        assertThat(names()).isEqualTo("1 Films, 2 Shows, 3 Kids");

        server.ok("PATCH", "/api/channels/1", "{'name': 'Other'}");
        page.locator("#renumber-first").fill("7");
        page.locator("#renumber-form button[type=submit]").click();
        assertThat(page.locator(".toast").last()).containsText("changed elsewhere meanwhile");
        assertThat(names()).isEqualTo("1 Other, 2 Shows, 3 Kids");
    }

    @Test
    void manyChannelsAreHiddenListedAgainGroupedAndGivenAZone() {
        add("Films", "Shows", "Kids");
        Page page = browser.open(Screen.DESK, server.url("/channels"));

        choose(page, 1, 3);
        page.locator("#bulk-hide").click();
        assertThat(page.locator(".toast").last()).hasText("2 channels are hidden.");
        assertThat(page.locator("#bulk")).isHidden();
        assertThat(page.locator("tr .mark")).hasCount(2);
        choose(page, 1);
        page.locator("#bulk-show").click();
        assertThat(page.locator("tr .mark")).hasCount(1);
        choose(page, 2, 3);
        page.locator("[data-opens=regroup]").click();
        page.locator("#regroup-group").fill("Day");
        page.locator("#regroup-form button[type=submit]").click();
        assertThat(page.locator("tr[data-number='3']")).containsText("Day");
        choose(page, 2, 3);
        page.locator("[data-opens=rezone]").click();
        page.locator("#rezone-zone").fill("Asia/Tokyo");
        page.locator("#rezone-form button[type=submit]").click();
        assertThat(page.locator(".toast").last()).hasText("2 channels have their time zone.");

        assertThat(server.bean(Channels.class).all())
                .extracting(
                        each -> each.listing().hidden(),
                        each -> each.listing().group(),
                        each -> each.zone().getId().equals("Asia/Tokyo"))
                .containsExactly(
                        tuple(false, "", false),
                        tuple(false, "Day", true),
                        tuple(true, "Day", true));
    }

    @Test
    void manyChannelsGetAWatermarkWithTheKeyboard() {
        add("Films", "Shows", "Kids");
        server.ok("PUT", "/api/watermarks/Corner", "{}");
        Page page = browser.open(Screen.DESK, server.url("/channels"));
        choose(page, 1, 3);
        page.locator("#bulk-mark").press("Enter");
        Locator select = page.locator("#remark-name");
        assertThat(select.locator("option"))
                .hasText(new String[] {"The default one", "None", "Corner"});
        select.press("End");
        select.press("Tab");
        page.locator("#remark-form button[type=submit]").press("Enter");

        assertThat(page.locator(".toast").last()).hasText("2 channels have their watermark.");
        assertThat(page.locator("#bulk")).isHidden();
        assertThat(server.ok("GET", "/api/watermarks/Corner", "").at("/channels").toString())
                .isEqualTo("[\"1\",\"3\"]");

        choose(page, 1);
        page.locator("#bulk-mark").click();
        select.selectOption("none");
        server.ok("PATCH", "/api/channels/1", "{'name': 'Other'}");
        page.locator("#remark-form button[type=submit]").click();
        assertThat(page.locator(".toast").last()).containsText("changed elsewhere meanwhile");
        assertThat(server.ok("GET", "/api/watermarks/Corner", "").at("/channels").size())
                .isEqualTo(2);
    }

    private static void choose(Page page, int... numbers) {
        for (int number : numbers) {
            page.locator("#choose-" + number).check();
        }
    }

    @Test
    void channelsAreRenumberedByDraggingWithTheMouse() {
        add("Films", "Shows", "Kids");
        Page page = browser.open(Screen.DESK, server.url("/channels"));
        page.locator("#choose-all").check();
        page.locator("#bulk-renumber").click();
        Locator items = page.locator("#renumber-list li");

        items.nth(2).locator(".handle").hover();
        page.mouse().down();
        BoundingBox first = items.first().boundingBox();
        page.mouse()
                .move(
                        first.x + 20,
                        first.y + first.height / 2,
                        new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();

        assertThat(items.locator(".grow")).hasText(new String[] {"Kids", "Films", "Shows"});
        page.locator("#renumber-form button[type=submit]").click();
        assertThat(page.locator(".toast").last()).hasText("3 channels have their numbers.");
        assertThat(names()).isEqualTo("1 Kids, 2 Films, 3 Shows");
    }

    @Test
    void aChannelThatSomebodyElseChangedDoesNotGo() {
        add("Films", "Shows");
        Page page = browser.open(Screen.DESK, server.url("/channels"));
        page.locator("#choose-all").check();
        page.locator("#bulk-remove").click();
        server.ok("PATCH", "/api/channels/1", "{'group': 'Other'}");
        page.locator("#frame-confirm-yes").click();

        assertThat(page.locator(".toast").last()).containsText("changed elsewhere meanwhile");
        assertThat(page.locator("#bulk-count")).hasText("1 channel chosen");
        assertThat(page.locator("tr[data-number='1']")).containsText("Other");
        assertThat(names()).isEqualTo("1 Films, 2 Shows");
    }

    @Test
    void twoTabsOverwriteNothingOfEachOther() {
        add("Films");
        Page first = browser.open(Screen.DESK, server.url("/channels/1"));
        Page second = browser.open(Screen.DESK_BY_DAY, server.url("/channels/1"));
        first.locator("#name").fill("Night Films");
        second.locator("#name").fill("Day Films");
        second.locator("#group").fill("Days");

        save(first);
        first.waitForURL("**/channels/1");
        assertThat(first.locator("h1")).hasText("1 Night Films");
        save(second);

        assertThat(second.locator(".toast")).containsText("changed elsewhere meanwhile");
        assertThat(names()).isEqualTo("1 Night Films");
        assertThat(second.locator("#name")).hasValue("Day Films");
        second.onDialog(Dialog::accept);
        second.reload();
        assertThat(second.locator("#name")).hasValue("Night Films");
        second.locator("#group").fill("Days");
        save(second);
        assertThat(second.locator(".toast")).containsText("Saved");
        assertThat(group()).isEqualTo("Days");
    }

    private static void save(Page page) {
        page.locator("form[data-etag] button[type=submit]").click();
    }

    private String group() {
        return server.bean(Channels.class).all().getFirst().listing().group();
    }

    @Test
    void whatIsLookedForStaysInTheAddress() {
        add("Films", "Shows");
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/channels"));

        page.locator("#q").fill("sho");

        assertThat(page.locator(".channel-number")).hasText(new String[] {"2"});
        assertThat(page).hasURL(server.url("/channels?q=sho&sort=number").toString());
        page.reload();
        assertThat(page.locator("#q")).hasValue("sho");
        assertThat(page.locator(".channel-number")).hasText(new String[] {"2"});
    }

    @Test
    void channelsAreTakenToAnotherServerInAFile() {
        add("Films", "Shows");
        Page page = browser.open(Screen.DESK, server.url("/channels"));
        page.locator("#choose-2").check();
        String file =
                new String(
                        page.request()
                                .get(
                                        page.locator("#bulk-export")
                                                .evaluate("a => a.href")
                                                .toString())
                                .body(),
                        StandardCharsets.UTF_8);
        page.navigate(server.url("/channels/import").toString());

        page.locator("#import-text").fill(file.replaceAll("zone: .*", "zone: Mars"));
        page.locator("#import-look").click();
        assertThat(page.locator("#import-flaw-list")).containsText("must be a time zone");
        assertThat(page.locator("#import-do")).isDisabled();
        page.locator("#import-file")
                .setInputFiles(
                        new FilePayload(
                                "channels.yml",
                                "application/yaml",
                                file.replace("Shows", "More shows")
                                        .replace("\"2\"", "\"7\"")
                                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#import-entries")).containsText("7 More shows");
        assertThat(page.locator("#import-flaws")).isHidden();
        page.locator("#import-do").click();

        page.waitForURL("**/channels");
        assertThat(page.locator(".toast")).containsText("1 thing was taken over");
        assertThat(names()).isEqualTo("1 Films, 2 Shows, 7 More shows");
    }

    private void add(String... names) {
        for (String name : names) {
            assertThat(server.created("/api/channels", "{'name': '" + name + "'}").at("/number"))
                    .isNotNull();
        }
    }

    private String names() {
        return String.join(
                ", ",
                server.bean(Channels.class).all().stream().map(ChannelPagesTest::words).toList());
    }

    private static String words(Channel channel) {
        return channel.number() + " " + channel.name();
    }
}
