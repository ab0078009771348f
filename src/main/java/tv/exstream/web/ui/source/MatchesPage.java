package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.describe.Lookup;
import tv.exstream.web.api.MatchView;
import tv.exstream.web.ui.Fragments;

/// The page at `/libraries/matches`: what catalogues took films and shows for, and what people are to decide.
@Controller
final class MatchesPage {
    private final MatchView matches;

    MatchesPage(MatchView matches) {
        this.matches = matches;
    }

    /// @param page from 0
    @GetMapping("/libraries/matches")
    String show(
            @RequestParam(defaultValue = "DOUBTFUL") Lookup.State state,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("matches", MatchesShown.of(matches, state, page));
        return Fragments.of(request, "source/matches", "found");
    }
}
