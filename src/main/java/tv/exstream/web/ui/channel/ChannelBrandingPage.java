package tv.exstream.web.ui.channel;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.ChannelView;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.GraphicView;
import tv.exstream.web.api.WatermarkView;

/// The page about what lies over the programmes of a channel.
@Controller
final class ChannelBrandingPage {
    private final ChannelView channels;
    private final WatermarkView watermarks;
    private final GraphicView graphics;

    ChannelBrandingPage(ChannelView channels, WatermarkView watermarks, GraphicView graphics) {
        this.channels = channels;
        this.watermarks = watermarks;
        this.graphics = graphics;
    }

    @GetMapping("/channels/{number}/branding")
    String show(@PathVariable String number, Model model) {
        ChannelEntry channel = channels.find(number);
        model.addAttribute("channel", channel);
        model.addAttribute(
                "branding",
                BrandingShown.of(
                        channel.number(), watermarks.of(number), watermarks.all(), graphics.all()));
        return "channel/branding";
    }
}
