package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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

    /// @param state listed, kept, dropped or gone
    /// @param page from 0
    @GetMapping("/libraries/{id}/entries")
    String show(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "listed") String state,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        var asked = new EntriesShown.Asked(text.strip(), group.strip(), state, page);
        model.addAttribute("source", SourceShown.of(sources.one(id)));
        model.addAttribute("entries", EntriesShown.of(subscriptions, id, asked));
        return Fragments.of(request, "source/entries", "found");
    }
}
