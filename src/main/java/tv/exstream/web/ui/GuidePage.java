package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page at `/`: the guide, the player and what the server is doing. Its content comes from the JSON interface.
@Controller
final class GuidePage {
    private final PageFacts facts;

    GuidePage(PageFacts facts) {
        this.facts = facts;
    }

    @GetMapping("/")
    String show(Model model, HttpServletResponse response) {
        PageHeaders.set(response);
        model.addAttribute("page", facts);
        return "guide";
    }
}
