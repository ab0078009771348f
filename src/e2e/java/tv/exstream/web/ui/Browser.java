package tv.exstream.web.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A headless Chromium, and what its pages complained about or asked of other hosts.
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--autoplay-policy=no-user-gesture-required");

    /// Where its viewers are.
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /// What pages wrote to the console as errors, and what they did not catch.
    private final List<String> errors = new CopyOnWriteArrayList<>();

    /// Every address that a page asked for.
    final List<URI> requests = new CopyOnWriteArrayList<>();

    private Browser(Path executable) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(ARGUMENTS));
    }

    public static boolean isInstalled() {
        return executable().isPresent();
    }

    public static Browser start() {
        return new Browser(executable().orElseThrow());
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The errors so far, each once.
    public List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    /// Opens a page as on a screen of this size.
    public Page open(Screen screen, URI url) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(screen.width(), screen.height())
                                .setColorScheme(screen.colours())
                                .setLocale("en-GB")
                                .setTimezoneId(ZONE.getId()));
        Page page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    // The channel before is asked for once more when its source has just been taken
                    // away: nobody sees it.
                    boolean isOfBefore = message.location().startsWith("blob:");
                    if (message.type().equals("error") && !isOfBefore) {
                        errors.add(message.text() + " at " + message.location());
                    }
                });
        page.onPageError(errors::add);
        page.onRequest(request -> requests.add(URI.create(request.url())));
        page.navigate(url.toString());
        return page;
    }

    /// Opens a page as [#open] does, in the tab of another one and in its stead: what both are made of is fetched and compiled once.
    public void reopen(Page page, Screen screen, URI url) {
        page.unrouteAll();
        page.evaluate("localStorage.clear()");
        page.context().clearCookies();
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.colours()));
        page.navigate(url.toString());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /// Width and height in CSS pixels, and what the system prefers.
    public record Screen(int width, int height, ColorScheme colours) {
        public static final Screen DESK = new Screen(1_440, 900, ColorScheme.DARK);
        public static final Screen DESK_BY_DAY = new Screen(1_440, 900, ColorScheme.LIGHT);
        public static final Screen PHONE = new Screen(360, 740, ColorScheme.LIGHT);
    }
}
