package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaItem;
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
        Map<String, MediaItem> items = cards.items();
        model.addAttribute(
                "cards",
                cards.entries().stream()
                        .map(
                                card ->
                                        CardShown.of(
                                                card,
                                                cards.usual(),
                                                Optional.ofNullable(items.get(card.name())),
                                                ""))
                        .toList());
        model.addAttribute("channels", views.channels().get().channels());
        return Fragments.of(request, "channel/cards", "list");
    }

    @GetMapping("/cards/{name}")
    String show(@PathVariable String name, HttpServletRequest request, Model model) {
        String answer = cards.find(name);
        CardEntry card = RecordJson.read(answer, CardEntry.class);
        Optional<MediaItem> item = Optional.ofNullable(cards.items().get(name));
        String tag = tags.getObject().of(CARD, answer);
        model.addAttribute("card", CardShown.of(card, cards.usual(), item, tag));
        model.addAttribute("channels", views.channels().get().channels());
        return Fragments.of(request, "channel/card", "seen");
    }
}
