package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.channel.Channel;
import tv.exstream.time.TimeRange;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.AsRunAnswer.AsRunEntry;
import tv.exstream.web.api.AsRunView;
import tv.exstream.web.api.ChannelView;
import tv.exstream.web.ui.Fragments;

/// The page about what a channel has really sent, day by day.
@Controller
final class AsRunPage {
    private final ChannelView channels;
    private final RequestedChannels requested;
    private final AsRunView runs;
    private final InstantSource clock;

    AsRunPage(
            ChannelView channels,
            RequestedChannels requested,
            AsRunView runs,
            InstantSource clock) {
        this.channels = channels;
        this.requested = requested;
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping("/channels/{number}/as-run")
    String show(
            @PathVariable String number,
            AsRunFilter filter,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("channel", channels.find(number));
        model.addAttribute("filter", filter);
        model.addAttribute("shown", shown(requested.find(number), filter));
        return Fragments.of(request, "channel/as-run", "list");
    }

    private AsRunShown shown(Channel channel, AsRunFilter filter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), channel.zone());
        LocalDate day = filter.dayOr(today);
        TimeRange range = AsRunFilter.range(day, channel.zone());
        List<AsRunEntry> all = runs.within(channel, range);
        List<AsRunEntry> wanted = all.stream().filter(filter::wants).toList();
        return AsRunShown.of(
                new AsRunShown.Day(day, today, range, all.size()), wanted, filter.page());
    }
}
