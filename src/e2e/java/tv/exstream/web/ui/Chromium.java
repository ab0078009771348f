package tv.exstream.web.ui;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The program behind all browsers of the tests of a JVM. It ends when the JVM ends, to which its driver listens.
///
/// Classes of tests run one after another, so only one of them asks it for anything.
final class Chromium {
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--autoplay-policy=no-user-gesture-required");

    /// As long as it is waited for everything else on a page: only what fails takes it, and a busy machine is no failure.
    private static final double PATIENCE_MILLIS = 30_000;

    private static Optional<Chromium> running = Optional.empty();

    private final com.microsoft.playwright.Browser program;

    private Chromium(Path executable) {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        program =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(ARGUMENTS));
    }

    /// The one that runs, or another one if it has crashed.
    static synchronized Chromium ofThisJvm() {
        Chromium chromium =
                running.filter(each -> each.program.isConnected())
                        .orElseGet(() -> new Chromium(executable().orElseThrow()));
        running = Optional.of(chromium);
        return chromium;
    }

    /// First the one without windows: the same pages take it a seventh less time.
    static Optional<Path> executable() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Somebody's own cookies, files and tabs.
    BrowserContext context(NewContextOptions options) {
        return program.newContext(options);
    }
}
