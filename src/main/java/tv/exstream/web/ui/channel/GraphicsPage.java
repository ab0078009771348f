package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.GraphicView;
import tv.exstream.web.api.GraphicsAnswer.GraphicEntry;
import tv.exstream.web.api.Views;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;

/// The pages at `/graphics`: the words that are written over programmes, and some of them.
@Controller
final class GraphicsPage {
    private final GraphicView graphics;
    private final Views views;
    private final ObjectProvider<ShownTags> tags;

    GraphicsPage(GraphicView graphics, Views views, ObjectProvider<ShownTags> tags) {
        this.graphics = graphics;
        this.views = views;
        this.tags = tags;
    }

    @GetMapping("/graphics")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute(
                "graphics", graphics.all().graphics().stream().map(GraphicShown::of).toList());
        return Fragments.of(request, "channel/graphics", "list");
    }

    @GetMapping("/graphics/{name}")
    String show(@PathVariable String name, Model model) {
        GraphicEntry entry = graphics.one(name);
        List<ChannelEntry> all = views.channels().get().channels();
        model.addAttribute("graphic", GraphicShown.of(entry));
        model.addAttribute("tag", tags.getObject().of(entry));
        model.addAttribute("having", HavingShown.of(entry.channels(), all));
        model.addAttribute(
                "seenOn", SeenOn.of(all, channel -> entry.channels().contains(channel.number())));
        return "channel/graphic";
    }
}
