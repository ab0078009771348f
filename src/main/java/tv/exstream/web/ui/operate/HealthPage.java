package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.ui.Fragments;

/// The page at `/health`: how every part of the server is doing.
@Controller
final class HealthPage {
    private final HealthSeen health;

    HealthPage(HealthSeen health) {
        this.health = health;
    }

    @GetMapping("/health")
    String show(HttpServletRequest request, Model model, Locale language)
            throws InterruptedException {
        model.addAttribute("health", health.now(language));
        return Fragments.of(request, "operate/health", "parts");
    }
}
