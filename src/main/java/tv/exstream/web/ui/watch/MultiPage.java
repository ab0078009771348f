package tv.exstream.web.ui.watch;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page at `/multi`: several channels at once, one of which is heard. Its content comes from the JSON interface.
@Controller
public final class MultiPage {
    /// More pictures than four are too small to be watched, and more than most machines decode at once.
    private static final List<Integer> PLACES = List.of(1, 2, 3, 4);

    @GetMapping("/multi")
    String show(Model model) {
        model.addAttribute("places", PLACES);
        return "watch/multi";
    }
}
