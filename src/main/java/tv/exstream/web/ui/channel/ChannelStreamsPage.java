package tv.exstream.web.ui.channel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.ChannelStreamsAnswer;
import tv.exstream.web.api.ChannelView;
import tv.exstream.web.api.StreamsRoutes;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.FormatChoices;
import tv.exstream.web.ui.HouseFormat;

/// The page about picture, sound and subtitles of a channel.
@Controller
final class ChannelStreamsPage {
    private static final String FORMATS = "/api/channels/{number}/formats";

    private final ChannelView channels;
    private final StreamsRoutes streams;
    private final ObjectProvider<ShownTags> tags;

    ChannelStreamsPage(
            ChannelView channels, StreamsRoutes streams, ObjectProvider<ShownTags> tags) {
        this.channels = channels;
        this.streams = streams;
        this.tags = tags;
    }

    @GetMapping("/channels/{number}/streams")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("channel", channels.find(number));
        ChannelStreamsAnswer wanted = streams.channelStreams(number);
        model.addAttribute("streams", StreamsShown.of(wanted));
        model.addAttribute("tag", tags.getObject().of(wanted));
        String formats = channels.formats(number);
        model.addAttribute("formats", FormatsShown.of(formats));
        model.addAttribute("offered", HouseFormat.all());
        model.addAttribute("choices", new FormatChoices());
        model.addAttribute("formatsTag", tags.getObject().of(FORMATS, formats));
        return "channel/streams";
    }
}
