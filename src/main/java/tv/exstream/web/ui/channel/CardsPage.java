package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.json.RecordJson;
import tv.exstream.web.api.CardEntry;
import tv.exstream.web.api.CardView;
import tv.exstream.web.api.Views;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;

/// The pages at `/cards`: the short clips that are drawn for the time between programmes, and one of them.
@Controller
final class CardsPage {
    private static final String CARD = "/api/cards/{name}";

    private final CardView cards;
    private final Views views;
    private final ObjectProvider<ShownTags> tags;

    CardsPage(CardView cards, Views views, ObjectProvider<ShownTags> tags) {
        this.cards = cards;
        this.views = views;
        this.tags = tags;
    }

    @GetMapping("/cards")
    String list(HttpServletRequest request, Model model) {
        Map<String, Long> items = cards.items();
        model.addAttribute(
                "cards",
                cards.entries().stream()
                        .map(
                                card ->
                                        CardShown.of(
                                                card,
                                                cards.usual(),
                                                items.getOrDefault(card.name(), 0L),
                                                ""))
                        .toList());
        model.addAttribute("channels", views.channels().get().channels());
        return Fragments.of(request, "channel/cards", "list");
    }

    @GetMapping("/cards/{name}")
    String show(@PathVariable String name, Model model) {
        String answer = cards.find(name);
        CardEntry card = RecordJson.read(answer, CardEntry.class);
        long item = cards.items().getOrDefault(name, 0L);
        String tag = tags.getObject().of(CARD, answer);
        model.addAttribute("card", CardShown.of(card, cards.usual(), item, tag));
        model.addAttribute("channels", views.channels().get().channels());
        return "channel/card";
    }
}
