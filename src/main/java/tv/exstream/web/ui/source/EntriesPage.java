package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.SourceView;
import tv.exstream.web.api.SubscriptionView;
import tv.exstream.web.ui.Fragments;

/// The page at `/libraries/{id}/entries`: what a list, account or tuner has, and which of it becomes channels.
@Controller
final class EntriesPage {
    private final SourceView sources;
    private final SubscriptionView subscriptions;

    EntriesPage(SourceView sources, SubscriptionView subscriptions) {
        this.sources = sources;
        this.subscriptions = subscriptions;
    }

    @GetMapping("/libraries/{id}/entries")
    String show(
            @PathVariable int id,
            @ModelAttribute EntriesShown.Asked asked,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("source", SourceShown.of(sources.one(id)));
        model.addAttribute(
                "entries",
                EntriesShown.of(
                        (offset, limit) -> subscriptions.entries(id, asked.part(offset, limit)),
                        asked,
                        AskedPage.of(request)));
        return Fragments.of(request, "source/entries", "found");
    }
}
