package tv.exstream.web.ui.channel;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.rendition.SlateReason;
import tv.exstream.web.api.ChannelView;
import tv.exstream.web.api.ScreenView;
import tv.exstream.web.change.ShownTags;

/// The page about what a channel shows while it has no programme to show.
@Controller
final class ChannelScreensPage {
    private static final String SCREEN = "/api/channels/{number}/screens/{reason}";

    private final ChannelView channels;
    private final ScreenView screens;
    private final ObjectProvider<ShownTags> tags;

    ChannelScreensPage(ChannelView channels, ScreenView screens, ObjectProvider<ShownTags> tags) {
        this.channels = channels;
        this.screens = screens;
        this.tags = tags;
    }

    @GetMapping("/channels/{number}/screens")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("channel", channels.find(number));
        model.addAttribute("screens", shown(number));
        return "channel/screens";
    }

    private List<ScreenShown> shown(String number) {
        ShownTags now = tags.getObject();
        return Arrays.stream(SlateReason.values())
                .map(reason -> screens.find(number, ScreenView.text(reason)))
                .map(answer -> ScreenShown.of(answer, now.of(SCREEN, answer)))
                .toList();
    }
}
