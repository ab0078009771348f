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
import tv.exstream.web.api.SystemView;
import tv.exstream.web.api.Views;
import tv.exstream.web.ui.Fragments;

/// The page at `/dashboard`: what the server is doing, and how busy it is.
@Controller
final class DashboardPage {
    /// The windows that can be chosen.
    private static final List<String> WINDOWS = List.of("15m", "1h", "6h", "24h");

    private static final String USUAL = "1h";

    /// What fits beside the rest.
    private static final int MOST_LINES = 8;

    private final Views views;
    private final SystemView system;
    private final HealthSeen health;
    private final LogView log;

    DashboardPage(Views views, SystemView system, HealthSeen health, LogView log) {
        this.views = views;
        this.system = system;
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
        model.addAttribute("graphs", DashboardShown.graphs(system.history(length(shown))));
        model.addAttribute(
                "now",
                DashboardShown.of(views.sessions().get(), views.fills().get(), system.now()));
        model.addAttribute("health", health.now(language));
        model.addAttribute(
                "lines", log.newestBad(MOST_LINES).stream().map(LogLineShown::of).toList());
        return Fragments.of(
                request, "operate/dashboard", "figures", "watchers", "making", "graphs", "events");
    }

    private static Duration length(String window) {
        long count = Long.parseLong(window.substring(0, window.length() - 1));
        return window.endsWith("m") ? Duration.ofMinutes(count) : Duration.ofHours(count);
    }
}
