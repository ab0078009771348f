package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.web.api.GuideMatchView;
import tv.exstream.web.api.SourceView;
import tv.exstream.web.ui.Fragments;

/// The page at `/libraries/{id}/guides`: which channels of guides tell about what a source lists.
@Controller
final class GuidesPage {
    private final SourceView sources;
    private final GuideMatchView matches;

    GuidesPage(SourceView sources, GuideMatchView matches) {
        this.sources = sources;
        this.matches = matches;
    }

    @GetMapping("/libraries/{id}/guides")
    String show(
            @PathVariable int id,
            @RequestParam(defaultValue = "AMBIGUOUS") GuideMatches.State state,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("source", SourceShown.of(sources.one(id)));
        model.addAttribute("guides", GuidesShown.of(matches, id, state, AskedPage.of(request)));
        return Fragments.of(request, "source/guides", "found");
    }
}
