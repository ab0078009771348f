package tv.exstream.web.ui.setting;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.config.Pacing;
import tv.exstream.web.api.PacingAnswer;
import tv.exstream.web.api.PacingView;
import tv.exstream.web.change.ShownTags;

/// The page at `/pacing`: how fast viewers are served what has been sent already.
@Controller
final class PacingPage {
    private final PacingView pacing;
    private final ObjectProvider<ShownTags> tags;

    PacingPage(PacingView pacing, ObjectProvider<ShownTags> tags) {
        this.pacing = pacing;
        this.tags = tags;
    }

    @GetMapping("/pacing")
    String show(Model model) {
        PacingAnswer now = pacing.find();
        model.addAttribute("pacing", now);
        model.addAttribute("choices", choices());
        model.addAttribute("tag", tags.getObject().of(now));
        return "setting/pacing";
    }

    /// As the configuration writes them.
    private static List<String> choices() {
        return Stream.of(Pacing.values()).map(Pacing::toString).toList();
    }
}
