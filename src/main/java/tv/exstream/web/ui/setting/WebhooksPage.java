package tv.exstream.web.ui.setting;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.DeliveriesAnswer;
import tv.exstream.web.api.WebhookEntry;
import tv.exstream.web.api.WebhookView;
import tv.exstream.web.api.WebhooksAnswer;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;

/// The pages at `/webhooks`: who is told what happens, and what became of it.
@Controller
final class WebhooksPage {
    /// About two screens.
    private static final int MOST = 25;

    private final WebhookView webhooks;
    private final ObjectProvider<ShownTags> tags;

    WebhooksPage(WebhookView webhooks, ObjectProvider<ShownTags> tags) {
        this.webhooks = webhooks;
        this.tags = tags;
    }

    @GetMapping("/webhooks")
    String list(HttpServletRequest request, Model model) {
        WebhooksAnswer all = webhooks.all();
        model.addAttribute("webhooks", all.webhooks().stream().map(WebhookShown::of).toList());
        model.addAttribute("kinds", WebhookShown.kinds(all.kinds(), all.kinds()));
        return Fragments.of(request, "setting/webhooks", "list");
    }

    @GetMapping("/webhooks/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request,
            Model model) {
        WebhookEntry entry = webhooks.entry(id);
        WebhookShown webhook = WebhookShown.of(entry);
        DeliveriesAnswer told = webhooks.deliveries(id, cursor, MOST);
        model.addAttribute("webhook", webhook);
        model.addAttribute("tag", tags.getObject().of(entry));
        model.addAttribute("kinds", WebhookShown.kinds(webhooks.all().kinds(), webhook.kinds()));
        model.addAttribute(
                "deliveries", told.deliveries().stream().map(DeliveryShown::of).toList());
        model.addAttribute("cursor", cursor);
        model.addAttribute("next", told.next().orElse(""));
        return Fragments.of(request, "setting/webhook", "deliveries", "state");
    }
}
