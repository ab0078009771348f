package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.HealthChecks;
import tv.exstream.web.ui.Fragments;

/// The page at `/health`: how every part of the server is doing.
@Controller
final class HealthPage {
    private final HealthChecks checks;

    HealthPage(HealthChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/health")
    String show(HttpServletRequest request, Model model) throws InterruptedException {
        model.addAttribute("health", HealthShown.of(checks.report()));
        return Fragments.of(request, "operate/health", "parts");
    }
}
