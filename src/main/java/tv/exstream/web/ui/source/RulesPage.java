package tv.exstream.web.ui.source;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.SourceView;
import tv.exstream.web.api.SubscriptionAnswer;
import tv.exstream.web.api.SubscriptionView;
import tv.exstream.web.change.ShownTags;

/// The page at `/libraries/{id}/rules`: what of a list is kept, and what it is called.
@Controller
final class RulesPage {
    private final SourceView sources;
    private final SubscriptionView subscriptions;
    private final ObjectProvider<ShownTags> tags;

    RulesPage(SourceView sources, SubscriptionView subscriptions, ObjectProvider<ShownTags> tags) {
        this.sources = sources;
        this.subscriptions = subscriptions;
        this.tags = tags;
    }

    @GetMapping("/libraries/{id}/rules")
    String show(@PathVariable int id, Model model) {
        SubscriptionAnswer subscription = subscriptions.one(id);
        model.addAttribute("source", SourceShown.of(sources.one(id)));
        model.addAttribute("subscription", subscription);
        model.addAttribute("tag", tags.getObject().of(subscription));
        model.addAttribute("rules", subscription.rules().toString());
        return "source/rules";
    }
}
