package tv.exstream.web.ui.schedule;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.PartView;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.PartShown;

/// The pages at `/parts`: what schedules share, and one of it. Fillers have a page of their own.
@Controller
final class PartsPage {
    private final PartView parts;

    PartsPage(PartView parts) {
        this.parts = parts;
    }

    /// @param page from 0; the first one for anything else
    @GetMapping("/parts")
    String show(
            PartsFilter filter,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        int shown = page.matches("\\d{1,7}") ? Integer.parseInt(page) : 0;
        model.addAttribute("filter", filter);
        model.addAttribute("shown", PartsShown.of(parts, filter, shown));
        return Fragments.of(request, "schedule/parts", "list");
    }

    @GetMapping("/parts/{kind:schedules|blocks|templates|decos|deco-templates|playlists}/{id}")
    String show(@PathVariable String kind, @PathVariable long id, Model model) {
        model.addAttribute("part", PartShown.of(kind, parts.find(PartView.id(kind, id))));
        return "schedule/part";
    }
}
