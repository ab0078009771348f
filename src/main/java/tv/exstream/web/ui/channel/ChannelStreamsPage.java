package tv.exstream.web.ui.channel;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.ChannelView;
import tv.exstream.web.api.StreamsRoutes;

/// The page about picture, sound and subtitles of a channel.
@Controller
final class ChannelStreamsPage {
    private final ChannelView channels;
    private final StreamsRoutes streams;

    ChannelStreamsPage(ChannelView channels, StreamsRoutes streams) {
        this.channels = channels;
        this.streams = streams;
    }

    @GetMapping("/channels/{number}/streams")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("channel", channels.find(number));
        model.addAttribute("streams", StreamsShown.of(streams.channelStreams(number)));
        return "channel/streams";
    }
}
