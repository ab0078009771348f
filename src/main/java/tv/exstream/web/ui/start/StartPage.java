package tv.exstream.web.ui.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.starter.FirstSteps;
import tv.exstream.starter.Step;
import tv.exstream.web.api.StartView;
import tv.exstream.web.ui.Fragments;

/// The page at `/start`: the first run, one step at a time.
@Controller
final class StartPage {
    private final StartView progress;
    private final StartSteps steps;

    StartPage(StartView progress, StartSteps steps) {
        this.progress = progress;
        this.steps = steps;
    }

    /// @param step the one that is wanted; where to go on when it is none
    @GetMapping("/start")
    String show(
            @RequestParam(defaultValue = "") String step, HttpServletRequest request, Model model)
            throws InterruptedException {
        FirstSteps taken = steps.known(progress.steps());
        Step current = wanted(step, taken);
        model.addAttribute("steps", StepShown.of(taken, current));
        model.addAttribute("step", StepShown.key(current));
        steps.fill(current, request, model);
        String part = Fragments.of(request, "start/" + StepShown.key(current), parts(current));
        return part.contains("::") ? part : "start/start";
    }

    private static String[] parts(Step step) {
        return switch (step) {
            case MACHINE -> new String[] {"machine"};
            case MEDIA -> new String[] {"folders", "scan"};
            case CHANNELS -> new String[] {"found"};
            case WELCOME, ACCOUNT, WATCH -> new String[] {};
        };
    }

    private static Step wanted(String text, FirstSteps taken) {
        return Arrays.stream(Step.values())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(taken.next());
    }
}
