package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.LogView;
import tv.exstream.web.ui.Fragments;

/// The page at `/dashboard`: what the server is doing, how busy it is, and what it has.
@Controller
final class DashboardPage {
    /// The windows that can be chosen.
    private static final List<String> WINDOWS = List.of("15m", "1h", "6h", "24h", "7d");

    private static final String USUAL = "1h";

    /// What fits beside the rest.
    private static final int MOST_LINES = 8;

    private final ServerSeen server;
    private final HealthSeen health;
    private final LogView log;

    DashboardPage(ServerSeen server, HealthSeen health, LogView log) {
        this.server = server;
        this.health = health;
        this.log = log;
    }

    @GetMapping("/dashboard")
    String show(
            @RequestParam(defaultValue = USUAL) String window,
            HttpServletRequest request,
            Model model,
            Locale language)
            throws InterruptedException {
        String shown = WINDOWS.contains(window) ? window : USUAL;
        model.addAttribute("windows", WINDOWS);
        model.addAttribute("window", shown);
        model.addAttribute("graphs", server.graphs(length(shown)));
        model.addAttribute("now", server.now());
        model.addAttribute("stock", server.counted());
        model.addAttribute("health", health.now(language));
        model.addAttribute(
                "lines", log.newestBad(MOST_LINES).stream().map(LogLineShown::of).toList());
        return Fragments.of(
                request,
                "operate/dashboard",
                "figures",
                "stock",
                "watchers",
                "making",
                "graphs",
                "events");
    }

    private static Duration length(String window) {
        long count = Long.parseLong(window.substring(0, window.length() - 1));
        return switch (window.charAt(window.length() - 1)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
