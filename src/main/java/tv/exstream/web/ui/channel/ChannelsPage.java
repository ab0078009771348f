package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.Views;
import tv.exstream.web.ui.Fragments;

/// The page at `/channels`: all channels, how they are doing, and what is on.
@Controller
final class ChannelsPage {
    private final Views views;

    ChannelsPage(Views views) {
        this.views = views;
    }

    @GetMapping("/channels")
    String show(
            ChannelFilter filter,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("channels", ChannelsShown.of(views, filter, page));
        return Fragments.of(request, "channel/channels", "list");
    }
}
