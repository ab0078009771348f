package tv.exstream.web.ui.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Formats;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.api.ScreenParts;
import tv.exstream.web.api.SentProgrammes;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.UiConfiguration;

/// How a channel looks and sounds, as somebody changes it who has only a browser.
@Timeout(120)
class PictureFlowTest {
    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder,
                        ChannelParts.class,
                        BrandingParts.class,
                        ScreenParts.class,
                        AsRunPage.class,
                        ChannelBrandingPage.class,
                        ChannelScreensPage.class,
                        UiConfiguration.class,
                        ChannelImportPage.class,
                        ChannelsPage.class,
                        ChannelPage.class,
                        ChannelStreamsPage.class);
    }

    @Test
    @DisplayName("UI-28, FF-65: a channel is made in a house format that was put together by hand")
    void aChannelIsMadeInAHouseFormatThatWasPutTogetherByHand() {
        Page page = browser.open(Screen.DESK, server.url("/channels/new"));
        page.locator("#name").fill("Concerts");
        page.locator("#profile").selectOption("1080p, 50 pictures per second");
        page.locator("details.more summary").click();
        assertThat(page.locator("#format-width")).hasValue("1920");
        assertThat(page.locator("#format-kbps")).hasValue("8000");
        assertThat(page.locator("#format-lufs")).isDisabled();
        page.locator("#format-codec").selectOption("HEVC");
        assertThat(page.locator("#profile")).hasValue("");
        page.locator("#format-loud").check();
        page.locator("#format-lufs").fill("-23");
        page.locator("[data-rows-add]").click();
        page.locator("#format-track-1-language").fill("German");
        page.locator("#format-track-1-role").selectOption("DESCRIPTION");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/channels/1/schedule");

        Profile made = channel().profile();
        assertThat(made.video().width()).isEqualTo(1_920);
        assertThat(made.video().rate()).hasToString("50/1");
        assertThat(made.video().coding().codec()).isEqualTo(VideoCodec.HEVC);
        assertThat(made.audio().loudness().orElseThrow().integratedLufs()).isEqualTo(-23);
        assertThat(made.tracks()).hasToString("[any PROGRAMME, deu DESCRIPTION]");
    }

    @Test
    @DisplayName(
            "UI-28: smaller pictures are added, changed and removed, and what is wrong is told at its field")
    void smallerPicturesAreAddedChangedAndRemoved() {
        add("Films");
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/channels/1/streams"));
        page.locator("#alternative-add").click();
        page.locator("#alternative-0-name").fill("mobile");
        page.locator("#alternative-0-kbps").fill("905");
        page.locator("#alternative-add").click();
        page.locator("#alternative-1-name").fill("mobile");
        page.locator("#formats button[type=submit]").click();
        assertThat(page.locator("#formats .error")).containsText("must be another one: mobile");
        page.locator("#alternative-1-name").fill("tiny");
        page.locator("#formats button[type=submit]").click();
        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(page.locator("section:has(#alternatives) code"))
                .containsText(new String[] {"mobile", "tiny"});
        assertThat(alternatives()).isEqualTo("mobile 905, tiny 1000");

        page.locator(".format-alternative [data-row-remove]").first().click();
        page.locator(".format-alternative summary").click();
        page.locator("#alternative-0-kbps").fill("500");
        page.locator("#formats button[type=submit]").click();
        assertThat(page.locator("section:has(#alternatives) code")).hasCount(1);

        assertThat(alternatives()).isEqualTo("tiny 500");
        assertThat(channel().formats().main()).isEqualTo(Profile.HD_720);
    }

    @Test
    @DisplayName("UI-28, F21: the main format is changed, and smaller pictures follow it")
    void theMainFormatIsChangedAndSmallerPicturesFollow() {
        add("Films");
        Page page = browser.open(Screen.DESK, server.url("/channels/1/streams"));
        page.locator("#alternative-add").click();
        page.locator("#alternative-0-name").fill("mobile");
        page.locator("#house > summary").click();
        assertThat(page.locator("#profile")).not().hasValue("");
        page.locator("#profile").selectOption("1080p, 50 pictures per second");
        assertThat(page.locator("#house-width")).hasValue("1920");
        page.locator("#house-codec").selectOption("HEVC");
        page.locator("#house [data-rows-add]").click();
        page.locator("#house-track-1-language").fill("German");
        page.locator("#formats button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(page.locator("section:has(#picture) .facts")).containsText("1920 × 1080");
        Formats formats = channel().formats();
        assertThat(formats.main().video().rate()).hasToString("50/1");
        assertThat(formats.main().video().coding().codec()).isEqualTo(VideoCodec.HEVC);
        Profile mobile = formats.alternatives().getFirst().profile();
        assertThat(mobile.video().rate()).hasToString("50/1");
        assertThat(mobile.tracks()).isEqualTo(formats.main().tracks()).hasSize(2);
    }

    @Test
    void noMoreSizesAreOfferedThanThereMayBe() {
        add("Films");
        Page page = browser.open(Screen.PHONE, server.url("/channels/1/streams"));

        for (int i = 0; i < 3; i++) {
            page.locator("#alternative-add").click();
        }

        assertThat(page.locator("#alternative-add")).isDisabled();
        page.locator(".format-alternative [data-row-remove]").last().click();
        assertThat(page.locator("#alternative-add")).isEnabled();
    }

    @Test
    void aScreenIsWordedColouredAndTakenBack() {
        add("Films");
        Page page = browser.open(Screen.DESK, server.url("/channels/1/screens"));
        page.locator("section:has(#off-air) summary").click();
        page.locator("#off-air-title").fill("Back at {at}");
        page.locator("#off-air-background").fill("#104020");
        page.locator("#off-air-sound").click();
        page.locator("#off-air-sound").selectOption("music");
        assertThat(page.locator("#off-air-item")).isEnabled();
        page.locator("#off-air-sound").selectOption("beep");
        assertThat(page.locator("#off-air-item")).isDisabled();
        page.locator("#off-air-form button[type=submit]").click();
        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(page.locator("section:has(#off-air) .badge")).hasText("Chosen for this channel");
        assertThat(screen()).contains("\"background\":\"#104020\"", "Back at {at}", "beep");

        page.locator("#off-air-remove").click();
        page.locator("#frame-confirm-yes").click();

        assertThat(page.locator("section:has(#off-air) .badge")).hasText("The usual one");
        assertThat(screen()).contains("\"chosen\":false", "\"title\":\"Off air\"");
    }

    @Test
    void aPictureIsShownBehindTheWords() {
        add("Films");
        Page page = browser.open(Screen.PHONE, server.url("/channels/1/screens"));
        page.locator("#off-air-file")
                .setInputFiles(new FilePayload("no.png", "image/png", new byte[] {1, 2, 3}));
        assertThat(page.locator("#off-air-error")).containsText("picture");
        page.locator("#off-air-file")
                .setInputFiles(
                        new FilePayload(
                                "red.png", "image/png", WatermarkStudio.square(64, 0xE00000)));
        assertThat(page.locator(".toast")).containsText("The picture is seen at once.");

        assertThat(screen()).contains("\"type\":\"picture\"");
        page.locator("section:has(#off-air) summary").click();
        assertThat(page.locator("#off-air-visual")).hasValue("picture");
        page.locator("#off-air-visual").selectOption("black");
        page.locator("#off-air-form button[type=submit]").click();
        assertThat(page.locator("#off-air-visual option[value=picture]")).hasCount(0);
        assertThat(screen()).contains("\"type\":\"black\"");
    }

    @Test
    void whatWasSentIsLookedThroughDayByDay() {
        SentProgrammes sent = SentProgrammes.on(server, 5);
        Page page = browser.open(Screen.DESK_BY_DAY, server.url(sent.page()));
        assertThat(page.locator("tbody tr")).not().hasCount(0);

        page.locator("#outcome").selectOption("JOINED_LATE");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Alpha");
        assertThat(page).hasURL(Pattern.compile(".*outcome=JOINED_LATE.*"));
        assertThat(page.locator("tbody tr")).containsText("4");
        assertThat(page.request().get(csv(page)).text()).contains("JOINED_LATE BRIDGED");
        page.getByText("The day before").click();
        assertThat(page.locator("#outcome")).hasValue("JOINED_LATE");
        assertThat(page.locator("#list .empty")).isVisible();
    }

    private static String csv(Page page) {
        return page.locator("#csv").evaluate("a => a.href").toString();
    }

    private String screen() {
        return server.ok("GET", "/api/channels/1/screens/off-air", "").toString();
    }

    private String alternatives() {
        return channel().formats().alternatives().stream()
                .map(each -> each.name() + " " + each.profile().video().bitrateKbps())
                .collect(Collectors.joining(", "));
    }

    private Channel channel() {
        return server.bean(Channels.class).all().getFirst();
    }

    private void add(String name) {
        assertThat(server.created("/api/channels", "{'name': '" + name + "'}").at("/number"))
                .isNotNull();
    }
}
