package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.JobView;
import tv.exstream.web.ui.Fragments;

/// The page at `/jobs`: what takes long, how far it is, and what the last runs found.
@Controller
final class JobsPage {
    private final JobView jobs;

    JobsPage(JobView jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("jobs", jobs.all().jobs().stream().map(JobShown::of).toList());
        return Fragments.of(request, "operate/jobs", "list");
    }
}
