package tv.exstream.web.ui.schedule;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.SchedulesView;
import tv.exstream.web.ui.Fragments;

/// The page at `/schedules`: what all channels are planned by, how long it lasts, and what is wrong with it.
@Controller
final class SchedulesPage {
    private final SchedulesView schedules;

    SchedulesPage(SchedulesView schedules) {
        this.schedules = schedules;
    }

    @GetMapping("/schedules")
    String show(
            SchedulesFilter filter,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("shown", SchedulesShown.of(schedules, filter, page));
        return Fragments.of(request, "schedule/schedules", "list");
    }

    @GetMapping("/schedules/fillers")
    String showFillers(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("shown", UsedFillersShown.of(schedules, page));
        return "schedule/fillers";
    }
}
