package tv.exstream.web.ui.content;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.api.DescriptionAnswer;
import tv.exstream.web.api.DescriptionView;
import tv.exstream.web.api.MediaAiringsView;
import tv.exstream.web.api.MediaView;
import tv.exstream.web.change.ShownTags;

/// The page at `/media/5`: all about one media item, where it airs, and what is said of it.
@Controller
final class ItemPage {
    private static final int MOST_AIRINGS = 12;

    private final MediaView media;
    private final MediaAiringsView airings;
    private final DescriptionView descriptions;
    private final ObjectProvider<ShownTags> tags;

    ItemPage(
            MediaView media,
            MediaAiringsView airings,
            DescriptionView descriptions,
            ObjectProvider<ShownTags> tags) {
        this.tags = tags;
        this.media = media;
        this.airings = airings;
        this.descriptions = descriptions;
    }

    @GetMapping("/media/{id}")
    String show(@PathVariable String id, Model model) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM, id);
        }
        long number = Long.parseLong(id);
        Optional<DescriptionAnswer> said = descriptions.find(number);
        model.addAttribute("tag", said.map(tags.getObject()::of).orElse(""));
        model.addAttribute(
                "shown",
                ItemShown.of(media.item(number), said, airings.airings(number, MOST_AIRINGS)));
        return "content/item";
    }
}
