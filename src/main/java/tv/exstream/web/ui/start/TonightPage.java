package tv.exstream.web.ui.start;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.StarterView;

/// The part of a page at `/start/tonight`: what an offered channel would show this evening.
@Controller
final class TonightPage {
    private final StarterView channels;

    TonightPage(StarterView channels) {
        this.channels = channels;
    }

    @GetMapping("/start/tonight")
    String show(@RequestParam String key, Model model) {
        model.addAttribute("tonight", channels.tonight(key));
        return "start/tonight :: tonight";
    }
}
