package tv.exstream.web.ui.content;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.web.api.FillerView;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.PartShown;

/// The pages at `/fillers`: what channels show between programmes, and one of them.
@Controller
final class FillersPage {
    private final FillerView fillers;

    FillersPage(FillerView fillers) {
        this.fillers = fillers;
    }

    /// @param page from 0; the first one for anything else
    @GetMapping("/fillers")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        int shown = page.matches("\\d{1,7}") ? Integer.parseInt(page) : 0;
        model.addAttribute("shown", FillersShown.of(fillers, q.strip(), shown));
        return Fragments.of(request, "content/fillers", "list");
    }

    @GetMapping("/fillers/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("part", PartShown.of(PartKind.FILLER.plural(), fillers.find(id)));
        return "content/filler";
    }
}
