package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.JobView;
import tv.exstream.web.api.ScriptView;
import tv.exstream.web.api.ScriptsAnswer;
import tv.exstream.web.api.ScriptsAnswer.WantedScript;
import tv.exstream.web.ui.Fragments;

/// The page at `/jobs`: what takes long, how far it is, and what the last runs found.
@Controller
final class JobsPage {
    private final JobView jobs;
    private final ScriptView scripts;

    JobsPage(JobView jobs, ScriptView scripts) {
        this.jobs = jobs;
        this.scripts = scripts;
    }

    @GetMapping("/jobs")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("jobs", jobs.all().jobs().stream().map(JobShown::of).toList());
        ScriptsAnswer built = scripts.all();
        model.addAttribute("scripts", built.open().stream().map(ScriptShown::of).toList());
        model.addAttribute("wanted", waiting(built));
        return Fragments.of(request, "operate/jobs", "list");
    }

    /// What is being built waits for nothing.
    private static List<WantedScript> waiting(ScriptsAnswer scripts) {
        return scripts.wanted().stream()
                .filter(
                        each ->
                                scripts.open().stream()
                                        .noneMatch(open -> open.channel().equals(each.channel())))
                .toList();
    }
}
