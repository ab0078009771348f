package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.Views;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.OptionList;
import tv.exstream.web.ui.PageTexts;

/// The page at `/channels`: all channels, how they are doing, and what is on.
@Controller
final class ChannelsPage {
    private static final OptionList ZONES =
            OptionList.of(ZoneId.getAvailableZoneIds().stream().sorted().toList());

    private final Views views;
    private final ObjectProvider<ShownTags> tags;
    private final PageTexts texts;

    ChannelsPage(Views views, ObjectProvider<ShownTags> tags, PageTexts texts) {
        this.views = views;
        this.tags = tags;
        this.texts = texts;
    }

    @GetMapping("/channels")
    String show(
            ChannelFilter filter,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("channels", ChannelsShown.of(views, filter, page));
        model.addAttribute("tags", tags.getObject());
        model.addAttribute("zones", ZONES);
        model.addAttribute("texts", texts);
        return Fragments.of(request, "channel/channels", "list");
    }
}
