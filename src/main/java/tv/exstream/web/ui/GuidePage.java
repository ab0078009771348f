package tv.exstream.web.ui;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.config.LiveConfig;

/// The guide, the player and what the server is doing: at `/` all of it, at `/now` as a list of what is on, at `/player/5` the player alone.
/// Its content comes from the JSON interface.
@Controller
final class GuidePage {
    private final LiveConfig live;

    GuidePage(LiveConfig live) {
        this.live = live;
    }

    @GetMapping("/")
    String show(Model model) {
        return view("guide", model);
    }

    @GetMapping("/now")
    String now(Model model) {
        return view("now", model);
    }

    @GetMapping("/player/{number}")
    String player(@PathVariable String number, Model model) {
        model.addAttribute("number", number);
        return view("player", model);
    }

    private String view(String view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("folders", live.now().media().folders());
        model.addAttribute("drawn", DrawnSamples.count(live.now()));
        return "guide";
    }
}
