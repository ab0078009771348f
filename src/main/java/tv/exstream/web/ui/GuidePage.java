package tv.exstream.web.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page at `/`: the guide, the player and what the server is doing. Its content comes from the JSON interface.
@Controller
final class GuidePage {
    @GetMapping("/")
    String show() {
        return "guide";
    }
}
