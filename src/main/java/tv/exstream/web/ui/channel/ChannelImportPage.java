package tv.exstream.web.ui.channel;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page on which channels are taken over from a file, after a look at what that would do.
@Controller
final class ChannelImportPage {
    @GetMapping("/channels/import")
    String show() {
        return "channel/import";
    }
}
