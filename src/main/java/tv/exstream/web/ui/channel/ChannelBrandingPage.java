package tv.exstream.web.ui.channel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.ChannelView;
import tv.exstream.web.api.GraphicView;
import tv.exstream.web.api.GraphicsAnswer.Chosen;
import tv.exstream.web.api.WatermarkView;
import tv.exstream.web.api.WatermarksAnswer.Choice;
import tv.exstream.web.change.ShownTags;

/// The page about what lies over the programmes of a channel.
@Controller
final class ChannelBrandingPage {
    private final ChannelView channels;
    private final WatermarkView watermarks;
    private final GraphicView graphics;
    private final ObjectProvider<ShownTags> tags;

    ChannelBrandingPage(
            ChannelView channels,
            WatermarkView watermarks,
            GraphicView graphics,
            ObjectProvider<ShownTags> tags) {
        this.channels = channels;
        this.watermarks = watermarks;
        this.graphics = graphics;
        this.tags = tags;
    }

    @GetMapping("/channels/{number}/branding")
    String show(@PathVariable String number, Model model) {
        ShownTags now = tags.getObject();
        Choice mark = watermarks.chosen(number);
        Chosen over = graphics.chosen(number);
        model.addAttribute("channel", channels.find(number));
        model.addAttribute("markTag", now.of(mark));
        model.addAttribute("graphicsTag", now.of(over));
        model.addAttribute(
                "branding",
                new BrandingShown(
                        mark.name(),
                        BrandingShown.marks(watermarks.all()),
                        BrandingShown.graphics(graphics.all(), over)));
        return "channel/branding";
    }
}
