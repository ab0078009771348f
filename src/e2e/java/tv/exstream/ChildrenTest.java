package tv.exstream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Household.Who;
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.web.security.Entrances;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;

/// What a child reads of what is not for its age: nothing, wherever somebody who watches may ask.
@Timeout(120)
class ChildrenTest {
    private static final Pattern SLOT = Pattern.compile("<programme start=\"[^>]*>");

    /// The ways to what names no programme; those to streams, to pictures of channels and to what an account says of itself among them.
    private static final Set<String> NAMELESS =
            words(
                    """
                    / /now /player/{number} /multi /health /design /help /help/{name} /account /reference /reference/{group}
                    /api/accounts/{id}/password /api/channels /api/channels/{number} /api/events /api/identities
                    /api/identities/link /api/identities/{id} /api/passkeys /api/passkeys/wish /api/passkeys/{id} /api/qr
                    /api/session/language /api/tokens /api/tokens/{id}
                    /iptv/channels.m3u /iptv/channels.m3u8 /lineup.json /lineup.xml /lineup.m3u
                    /hdhomerun/lineup.json /hdhomerun/lineup.xml /hdhomerun/lineup.m3u
                    /iptv/channel/{number}.ts /iptv/channel/{number}.m3u8 /iptv/channel/{number}/master.m3u8
                    /iptv/channel/{number}/subtitles-{track}.m3u8 /iptv/channel/{number}/{content:picture|sound-.*}.m3u8
                    /iptv/channel/{folder}/{segment}.ts /iptv/channel/{folder}/{segment}.m4s /iptv/channel/{folder}/{init}.mp4
                    /iptv/channel/{folder}/{content}/{segment}.m4s /iptv/channel/{folder}/{content}/{init}.mp4
                    /iptv/channel/{folder}/{track}/{segment}.vtt
                    /iptv/flussonic/{number}/mpegts /iptv/flussonic/{number}/{name}.ts /iptv/flussonic/{number}/{name}.m3u8
                    /iptv/logos/{channel} /live/{user}/{password}/{stream}
                    /timeshift/{user}/{password}/{duration}/{start}/{stream} /streaming/timeshift.php
                    /auto/{target} /tuner{tuner:[0-9]+}/v{number} /hdhomerun/auto/{target}
                    /hdhomerun/tuner{tuner:[0-9]+}/v{number}
                    /discover.json /device.xml /capability /status.json /lineup_status.json /lineup.post
                    /hdhomerun/discover.json /hdhomerun/device.xml /hdhomerun/capability /hdhomerun/status.json
                    /hdhomerun/lineup_status.json /hdhomerun/lineup.post
                    """);

    @TempDir private static Path folder;
    @AutoClose private static Household home;
    @RegisterExtension private static final Browser browser = new Browser();

    /// When the film is on that is not for children.
    private static String start;

    /// The path of its poster.
    private static String poster;

    /// The ways to what names programmes, how each is asked, and what a child reads in the place of what is not for it.
    enum Naming {
        NOW("/api/now", "/api/now", "\"WITHHELD\""),
        GUIDE("/api/guide", "/api/guide?hours=2", "\"Not for this account\""),
        PROGRAMME(
                "/api/guide/programme", "/api/guide/programme?channel=1&at=START", "\"WITHHELD\""),
        TITLE("/api/guide/search", "/api/guide/search?q=nightmare&limit=1", Naming.NOTHING),
        PLOT("/api/guide/search", "/api/guide/search?q=moonless&limit=1", Naming.NOTHING),
        ACTOR("/api/guide/search", "/api/guide/search?q=vera+grimm&limit=1", Naming.NOTHING),
        XMLTV("/iptv/xmltv.xml", "/iptv/xmltv.xml", "<title>Nicht für dieses Konto</title>"),
        PACKED("/iptv/xmltv.xml.gz", "/iptv/xmltv.xml.gz", "<title>Nicht für dieses Konto</title>"),
        TUNER("/hdhomerun/epg", "/hdhomerun/epg", "<title>Nicht für dieses Konto</title>"),
        CHOICES("/why", "/why?channel=1", Household.OPEN),
        EXPLAINED("/why", "/why?channel=1&at=START", "This programme is not in the library");

        /// Not even that there would be more.
        private static final String NOTHING = "\"programmes\":[],\"next\":null";

        private final String pattern;
        private final String path;
        private final String instead;

        Naming(String pattern, String path, String instead) {
            this.pattern = pattern;
            this.path = path;
            this.instead = instead;
        }
    }

    @BeforeAll
    static void begin() throws Exception {
        home = Household.in(folder);
        JsonNode programme =
                JsonMapper.shared()
                        .readTree(home.text(Who.PARENT, "/api/guide?hours=2"))
                        .at("/channels/0/programmes")
                        .valueStream()
                        .filter(each -> each.at("/title").asString().equals(Household.BARRED))
                        .findFirst()
                        .orElseThrow();
        start = programme.at("/start").asString();
        poster = programme.at("/details/picture").asString();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toSet());
    }

    @Test
    void everyWayOfSomebodyWhoWatchesIsKnownToNameProgrammesOrNotTo() {
        Set<String> known =
                Stream.concat(
                                Stream.of("/iptv/artwork/{media}/{kind}"),
                                Stream.concat(
                                        NAMELESS.stream(),
                                        Stream.of(Naming.values()).map(each -> each.pattern)))
                        .collect(Collectors.toSet());

        assertThat(
                        Entrances.all()
                                .filter(way -> isForViewers(way.entrance()))
                                .map(Entrances.Way::pattern)
                                .collect(Collectors.toSet()))
                .isEqualTo(known);
    }

    private static boolean isForViewers(Entrance entrance) {
        return entrance instanceof Entrance.Guarded guarded && guarded.least() == Role.VIEWER;
    }

    @ParameterizedTest
    @EnumSource
    void whatNamesAProgrammeForItsParentsNamesItForNoChild(Naming naming) {
        String path = naming.path.replace("START", start);

        assertThat(home.text(Who.PARENT, path)).contains(Household.BARRED);
        assertThat(home.text(Who.CHILD, path))
                .contains(naming.instead)
                .doesNotContain(Household.SECRETS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/now",
                "/player/1",
                "/multi",
                "/health",
                "/account",
                "/api/channels",
                "/api/channels/1",
                "/iptv/channels.m3u",
                "/lineup.json",
                "/lineup.xml",
                "/status.json",
                "/iptv/channel/1.m3u8",
                "/iptv/channel/1/master.m3u8"
            })
    void whatNamesNoProgrammeDoesNotForAChild(String path) {
        assertThat(home.get(Who.CHILD, path).statusCode()).isEqualTo(200);
        assertThat(home.text(Who.CHILD, path)).doesNotContain(Household.SECRETS);
    }

    @Test
    void aPosterOfItIsNotThere() {
        assertThat(home.get(Who.PARENT, poster).statusCode()).isEqualTo(200);
        assertThat(home.get(Who.CHILD, poster).statusCode()).isEqualTo(404);
    }

    @Test
    void theGuideOfAChildHasTheSameTimesAndTheFilmThatIsForIt() {
        String whole = home.text(Who.PARENT, "/iptv/xmltv.xml");
        String seen = home.text(Who.CHILD, "/iptv/xmltv.xml");

        assertThat(slots(seen)).isEqualTo(slots(whole)).hasSizeGreaterThan(10);
        assertThat(seen).contains("<title lang=\"de\">" + Household.OPEN + "</title>");
    }

    private static List<String> slots(String xml) {
        return SLOT.matcher(xml).results().map(MatchResult::group).toList();
    }

    @Test
    void noCacheGivesOneOfThemTheGuideOfTheOther() {
        var whole = home.get(Who.PARENT, "/iptv/xmltv.xml");
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        var seen = home.get(Who.CHILD, "/iptv/xmltv.xml", "If-None-Match", tag);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(home.get(Who.PARENT, "/iptv/xmltv.xml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(home.text(Who.PARENT, "/iptv/xmltv.xml"))
                .isEqualTo(new String(whole.body(), StandardCharsets.UTF_8));
        assertThat(seen.headers().firstValue("Cache-Control")).hasValue("private, max-age=120");
        assertThat(seen.headers().allValues("Vary")).contains("Cookie, Authorization");
    }

    @Test
    @DisplayName("UI-33: a child sees in the guide how long it is on, and nothing else of it")
    void aChildSeesThatSomethingIsOn() {
        Page page = browser.open(Screen.DESK, home.url("/sign-in"));
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("exstreamtv", home.session(Who.CHILD))
                                        .setUrl(home.url("/").toString())));

        page.navigate(home.url("/?channel=1&at=" + start).toString());
        PageCheck.settled(page);

        assertThat(page.locator("#details-title")).hasText("Not for this account");
        assertThat(page.locator("#details-time")).isVisible();
        assertThat(page.locator("#details-why")).isHidden();
        assertThat(page.locator("#details-picture")).isHidden();
        page.keyboard().press("Escape");
        Locator titles = page.locator(".block .title");
        assertThat(titles.getByText("Not for this account").first()).isVisible();
        assertThat(titles.getByText(Household.OPEN).first()).isVisible();
        assertThat(page.content()).doesNotContain(Household.SECRETS);
        assertThat(browser.takeErrors()).isEmpty();
    }
}
