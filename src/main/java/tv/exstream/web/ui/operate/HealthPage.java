package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.HealthChecks;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.PageTexts;

/// The page at `/health`: how every part of the server is doing.
@Controller
final class HealthPage {
    private final HealthChecks checks;
    private final PageTexts texts;

    HealthPage(HealthChecks checks, PageTexts texts) {
        this.checks = checks;
        this.texts = texts;
    }

    @GetMapping("/health")
    String show(HttpServletRequest request, Model model, Locale language)
            throws InterruptedException {
        model.addAttribute(
                "health", HealthShown.of(checks.report(), said -> texts.wording(said, language)));
        return Fragments.of(request, "operate/health", "parts");
    }
}
