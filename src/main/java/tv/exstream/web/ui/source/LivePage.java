package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.GuideMatchView;
import tv.exstream.web.api.LiveSourceEntry;
import tv.exstream.web.api.LiveSourceView;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;

/// The pages at `/libraries/live` and `/libraries/live/{id}`: live sources, whoever brings them.
@Controller
final class LivePage {
    private final LiveSourceView sources;
    private final GuideMatchView guides;
    private final ObjectProvider<ShownTags> tags;

    LivePage(LiveSourceView sources, GuideMatchView guides, ObjectProvider<ShownTags> tags) {
        this.sources = sources;
        this.guides = guides;
        this.tags = tags;
    }

    /// @param page from 0
    @GetMapping("/libraries/live")
    String show(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("live", LivesShown.of(sources, text.strip(), page));
        model.addAttribute("fresh", LiveShown.FRESH);
        model.addAttribute("tag", "");
        model.addAttribute("mayChange", LibrariesPage.mayChange(request));
        return Fragments.of(request, "source/lives", "found");
    }

    @GetMapping("/libraries/live/{id}")
    String one(@PathVariable long id, HttpServletRequest request, Model model) {
        LiveSourceEntry entry = sources.one(id);
        LiveShown live = LiveShown.of(entry);
        model.addAttribute("live", live);
        model.addAttribute("tag", tags.getObject().of(entry));
        model.addAttribute("others", live.alternatives().stream().map(this::named).toList());
        model.addAttribute("mayChange", LibrariesPage.mayChange(request));
        if (live.isOfPerson()) {
            model.addAttribute("guide", LiveGuideShown.of(guides.match(id)));
        }
        return Fragments.of(request, "source/live", "state", "guide");
    }

    private LivesShown.Named named(long id) {
        return new LivesShown.Named(id, sources.name(id).orElse(""));
    }
}
