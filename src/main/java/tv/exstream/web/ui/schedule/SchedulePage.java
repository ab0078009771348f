package tv.exstream.web.ui.schedule;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.ChannelView;

/// The page on which the rules of a channel are written, next to what they would show.
@Controller
final class SchedulePage {
    private final ChannelView channels;

    SchedulePage(ChannelView channels) {
        this.channels = channels;
    }

    @GetMapping("/channels/{number}/schedule")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("channel", channels.find(number));
        return "schedule/channel";
    }
}
