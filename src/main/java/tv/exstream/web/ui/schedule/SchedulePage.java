package tv.exstream.web.ui.schedule;

import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.job.Programming;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.ChannelView;

/// The page on which the rules of a channel are written, next to what they would show.
@Controller
final class SchedulePage {
    private final ChannelView channels;
    private final RequestedChannels requested;
    private final Programming programming;
    private final InstantSource clock;

    SchedulePage(
            ChannelView channels,
            RequestedChannels requested,
            Programming programming,
            InstantSource clock) {
        this.channels = channels;
        this.requested = requested;
        this.programming = programming;
        this.clock = clock;
    }

    @GetMapping("/channels/{number}/schedule")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("channel", channels.find(number));
        model.addAttribute("planned", programming.rules(requested.find(number).id()).isPresent());
        model.addAttribute("now", clock.instant());
        return "schedule/channel";
    }
}
