package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import tv.exstream.Product;
import tv.exstream.account.Area;
import tv.exstream.account.Caller;
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.account.Verdict;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.Navigation;
import tv.exstream.web.ui.PageCheck;

/// What the pages of the running program offer, to people of each role: every page of their menu is read, one of each kind that those lead
/// to, and what is shown where they may not go.
@Timeout(300)
class OffersTest {
    private static final Pattern OFFER =
            Pattern.compile("\\s(data-api|href|src|action|hx-get)=\"([^\"#][^\"]*)\"");

    /// What is answered to viewers and operators where they may not go.
    private static final Map<String, Integer> REFUSED = Map.of("/accounts", 403, "/nowhere", 404);

    @TempDir private static Path folder;
    @AutoClose private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    /// What lets an account of a role in.
    private static final Map<Role, String> COOKIES = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        Path media = folder.resolve("media");
        ShortClips.copy(media.resolve("Trees"), 11, 12);
        Path show = Files.createDirectories(media.resolve("Harbour Lights"));
        // A file that has just been written is looked into later.
        Files.copy(
                ShortClips.file(13),
                show.resolve("Harbour Lights S01E01.mkv"),
                StandardCopyOption.COPY_ATTRIBUTES);
        product = Product.in(folder).showing(media).start();
        product.awaitOnAir(1);
        furnish();
        for (Role role : EnumSet.of(Role.VIEWER, Role.OPERATOR)) {
            String who =
                    "{'name': '%s', 'password': '%s', 'role': '%s'}"
                            .formatted(role.name().toLowerCase(Locale.ROOT), People.PASSWORD, role);
            send("POST", "/api/accounts", who);
            HttpResponse<String> signedIn =
                    send("POST", "/api/session", who.replaceFirst(", 'role.*'", ""));
            COOKIES.put(
                    role,
                    signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0]);
        }
    }

    /// One of each of the things that have buttons of their own.
    private static void furnish() {
        send("POST", "/api/channels/1/logo", "");
        send("PUT", "/api/watermarks/default", "{}");
        send("PUT", "/api/graphics/next", "{}");
        send("PUT", "/api/cards/next", "{'channel': '1', 'length': 'PT1S'}");
        send("POST", "/api/blocks", "{'name': 'Any', 'content': {'length': 'PT1H', 'items': []}}");
        send(
                "POST",
                "/api/collections",
                "{'name': 'Evening', 'content': {'type': 'playlist', 'entries': []}}");
        send(
                "POST",
                "/api/live-sources",
                "{'name': 'Camera', 'addresses': ['http://camera.example/live.m3u8']}");
        send(
                "POST",
                "/api/sources",
                "{'name': 'Lists', 'refresh': 'PT0S', 'enabled': false, 'origin': {'type': 'm3u', 'address': 'http://lists.example/a.m3u'}}");
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(product.url(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        HttpResponse<String> answer = product.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }

    @ParameterizedTest
    @DisplayName("every operation, file and page that a page offers to somebody is open to them")
    @CsvSource({"VIEWER, 9", "OPERATOR, 35"})
    void whatAPageOffersToSomebodyIsOpenToThem(Role role, int pages) {
        Walk walk = new Walk(role);

        walk.everywhere();

        assertThat(walk.dead).as("what is offered to a %s and refused", role).isEmpty();
        assertThat(walk.kinds).as("pages that were read").hasSizeGreaterThanOrEqualTo(pages);
    }

    @ParameterizedTest
    @DisplayName(
            "pages as somebody of each role sees them are for everybody, and so are those that refuse")
    @EnumSource(names = {"VIEWER", "OPERATOR"})
    void pagesAreForEverybodyAsSomebodyOfEachRoleSeesThem(Role role) {
        Walk walk = new Walk(role);
        walk.everywhere();
        Page page = browser.open(Screen.DESK, product.url("/sign-in"));
        page.context().addCookies(List.of(cookie(role)));

        walk.pages.forEach(address -> assertForEverybody(page, address));
    }

    @ParameterizedTest
    @DisplayName("pages that no menu leads to are for everybody")
    @ValueSource(
            strings = {
                "/collections/1",
                "/browse/show?name=Harbour%20Lights",
                "/libraries/matches",
                "/start?step=account",
                "/sign-in",
                "/claim",
                "/nowhere"
            })
    void pagesThatNoMenuLeadsToAreForEverybody(String path) {
        assertForEverybody(browser.open(Screen.DESK, product.url("/")), product.url(path));
    }

    private static void assertForEverybody(Page page, URI address) {
        int status = page.navigate(address.toString()).status();
        assertThat(status)
                .as("%s", address)
                .isEqualTo(REFUSED.getOrDefault(address.getPath(), 200));
        PageCheck.settled(page);
        PageCheck.assertPartForEverybody(page, "html");
    }

    private static Cookie cookie(Role role) {
        String[] parts = COOKIES.get(role).split("=", 2);
        return new Cookie(parts[0], parts[1]).setUrl(product.url("/").toString());
    }

    /// An operation that a page calls, or what it links to.
    private record Offer(String method, URI address) {
        /// @param found an attribute of a page and its value
        static Offer of(URI page, MatchResult found) {
            String value = found.group(2).replace("&amp;", "&");
            if (!found.group(1).equals("data-api")) {
                return new Offer("GET", page.resolve(value));
            }
            String[] call = value.split(" ", 2);
            return new Offer(call[0], product.url("/").resolve(call[1]));
        }

        boolean isHere() {
            return product.url("/").getRawAuthority().equals(address.getRawAuthority());
        }

        Optional<Entrances.Way> way() {
            return Entrances.of(method, PathContainer.parsePath(address.getRawPath()))
                    .filter(Entrances.Way::answered);
        }
    }

    private static final class Walk {
        private final Role role;
        private final Caller caller;

        /// Patterns of the pages that were read or are to be.
        private final Set<String> kinds = new TreeSet<>();

        /// Those of them that were read.
        private final List<URI> pages = new ArrayList<>();

        private final Deque<URI> next = new ArrayDeque<>();
        private final Set<String> dead = new TreeSet<>();

        Walk(Role role) {
            this.role = role;
            this.caller = new Caller.Guest(EnumSet.allOf(Area.class), role);
        }

        void everywhere() {
            Navigation.groups(role).stream()
                    .flatMap(group -> group.destinations().stream())
                    .forEach(page -> follow(new Offer("GET", product.url(page.path()))));
            follow(new Offer("GET", product.url("/design")));
            REFUSED.forEach((path, status) -> read(product.url(path), status));
            while (!next.isEmpty()) {
                URI page = next.poll();
                read(page, 200);
            }
        }

        private void read(URI page, int status) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(page)
                            .header("Accept", "text/html")
                            .header("Cookie", COOKIES.get(role));
            HttpResponse<String> answer = product.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(page + " for " + role).isEqualTo(status);
            if (isWhole(answer)) {
                pages.add(page);
            }
            OFFER.matcher(answer.body())
                    .results()
                    .map(found -> Offer.of(page, found))
                    .filter(Offer::isHere)
                    .forEach(offer -> look(page, offer));
        }

        /// What is shown in a page that is there is no page of its own.
        private static boolean isWhole(HttpResponse<String> answer) {
            return answer.body().startsWith("<!doctype html>");
        }

        private void look(URI page, Offer offer) {
            if (offer.way()
                    .filter(way -> caller.may(way.entrance()) instanceof Verdict.Allowed)
                    .isPresent()) {
                follow(offer);
            } else {
                dead.add("%s: %s %s".formatted(page.getPath(), offer.method(), offer.address()));
            }
        }

        private void follow(Offer offer) {
            Entrances.Way way = offer.way().orElseThrow();
            boolean isPage =
                    way.entrance() instanceof Entrance.Guarded guarded
                            && guarded.area() == Area.PAGES;
            if (isPage && kinds.add(way.pattern())) {
                next.add(offer.address());
            }
        }
    }
}
