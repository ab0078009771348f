package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.api.ChannelView;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.Views;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.FormatChoices;
import tv.exstream.web.ui.HouseFormat;
import tv.exstream.web.ui.OptionList;

/// The pages on which a channel is made and changed.
@Controller
final class ChannelPage {
    private static final OptionList ZONES =
            OptionList.of(ZoneId.getAvailableZoneIds().stream().sorted().toList());

    private final ChannelView channels;
    private final Views views;
    private final ObjectProvider<ShownTags> tags;
    private final BaseUrls bases;

    ChannelPage(ChannelView channels, Views views, ObjectProvider<ShownTags> tags, BaseUrls bases) {
        this.channels = channels;
        this.views = views;
        this.tags = tags;
        this.bases = bases;
    }

    @GetMapping("/channels/new")
    String add(Model model) {
        List<ChannelEntry> all = views.channels().get().channels();
        model.addAttribute("number", next(all));
        model.addAttribute("formats", HouseFormat.all());
        model.addAttribute("choices", new FormatChoices());
        model.addAttribute("groups", groups(all));
        return "channel/new";
    }

    @GetMapping("/channels/{number}")
    String general(@PathVariable String number, HttpServletRequest request, Model model) {
        ChannelEntry channel = channels.find(number);
        model.addAttribute("channel", channel);
        model.addAttribute("tag", tags.getObject().of(channel));
        List<ChannelEntry> all = views.channels().get().channels();
        model.addAttribute("next", next(all));
        model.addAttribute("groups", groups(all));
        model.addAttribute("zones", ZONES);
        model.addAttribute("base", bases.server(request));
        return "channel/general";
    }

    /// The one after the last; empty where there is none.
    private static String next(List<ChannelEntry> all) {
        if (all.isEmpty()) {
            return "1";
        }
        ChannelNumber last = ChannelNumber.parse(all.getLast().number());
        return last.isLast() ? "" : last.following().toString();
    }

    private static List<String> groups(List<ChannelEntry> all) {
        return all.stream()
                .map(ChannelEntry::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
