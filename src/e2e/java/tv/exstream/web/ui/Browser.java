package tv.exstream.web.ui;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tv.exstream.LeakWatch;

/// A headless Chromium, and what its pages complained about or asked of other hosts.
///
/// As an extension of a class of tests it lives as long as they do, skips them where no Chromium is installed, and leaves after each test the
/// pages that were opened for it: those that were open before stay.
public final class Browser
        implements AutoCloseable,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback {
    /// Where its viewers are.
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final List<BrowserContext> contexts = new ArrayList<>();

    private final List<Page> open = new ArrayList<>();

    /// Those that all tests of a class share.
    private List<Page> shared = List.of();

    /// Tabs that the next page may have.
    private final Deque<Page> left = new ArrayDeque<>();

    /// What pages wrote to the console as errors, and what they did not catch.
    private final List<String> errors = new CopyOnWriteArrayList<>();

    /// Every address that a page asked for.
    final List<URI> requests = new CopyOnWriteArrayList<>();

    public static boolean isInstalled() {
        return Chromium.executable().isPresent();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                isInstalled(), "Chromium is not installed (Debian: chromium-headless-shell)");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        shared = List.copyOf(open);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var own = new ArrayDeque<>(open);
        own.removeAll(shared);
        try {
            leaveAll(own);
        } finally {
            errors.clear();
            requests.clear();
        }
    }

    /// Leaves the others also when one cannot be left: nobody is to take that one for a page that tests share, nor open another in its tab.
    private void leaveAll(Deque<Page> pages) {
        while (!pages.isEmpty()) {
            Page page = pages.pop();
            try {
                leave(page);
            } finally {
                open.remove(page);
                leaveAll(pages);
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /// The errors so far, each once.
    public List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    /// Opens a page as on a screen of this size: in a tab that was left if there is one, because a new one costs a second of processor time.
    public Page open(Screen screen, URI url) {
        Page page = left.isEmpty() ? tab(screen) : left.pop();
        open.add(page);
        show(page, screen, url);
        return page;
    }

    private Page tab(Screen screen) {
        BrowserContext context =
                Chromium.ofThisJvm()
                        .context(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setViewportSize(screen.width(), screen.height())
                                        .setColorScheme(screen.colours())
                                        .setLocale("en-GB")
                                        .setTimezoneId(ZONE.getId()));
        contexts.add(context);
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
        return page;
    }

    /// Leaves a tab as if nobody had been there: the next page in it finds neither files nor anything else that was kept.
    public void leave(Page page) {
        LeakWatch.look(page.url(), page.content());
        page.unrouteAll();
        page.evaluate("localStorage.clear(); sessionStorage.clear()");
        page.context().clearCookies();
        page.navigate("about:blank");
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("Network.clearBrowserCache");
        // What is only in memory is forgotten while there is no cache.
        tools.send("Network.setCacheDisabled", cacheDisabled(true));
        tools.send("Network.setCacheDisabled", cacheDisabled(false));
        tools.detach();
        open.remove(page);
        left.push(page);
    }

    private static JsonObject cacheDisabled(boolean disabled) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("cacheDisabled", disabled);
        return parameters;
    }

    /// Opens a page as [#open] does, in the tab of another one and in its stead: what both are made of is fetched and compiled once.
    public void reopen(Page page, Screen screen, URI url) {
        page.unrouteAll();
        page.evaluate("localStorage.clear()");
        page.context().clearCookies();
        show(page, screen, url);
    }

    private static void show(Page page, Screen screen, URI url) {
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(screen.colours())
                        .setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.navigate(url.toString());
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    /// Width and height in CSS pixels, and what the system prefers.
    public record Screen(int width, int height, ColorScheme colours) {
        public static final Screen DESK = new Screen(1_440, 900, ColorScheme.DARK);
        public static final Screen DESK_BY_DAY = new Screen(1_440, 900, ColorScheme.LIGHT);
        public static final Screen PHONE = new Screen(360, 740, ColorScheme.LIGHT);
    }
}
