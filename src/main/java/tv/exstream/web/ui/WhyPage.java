package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.ProblemStatus;

/// The page at `/why`: which sound and subtitles a channel takes of an item, and why.
@Controller
final class WhyPage {
    private final WhyView view;

    WhyPage(WhyView view) {
        this.view = view;
    }

    @GetMapping("/why")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        WhyQuestion question = WhyQuestion.of(request);
        model.addAttribute("question", question);
        model.addAttribute("why", answer(question, response));
        return "why";
    }

    /// People get the form again and a sentence, whatever they asked for.
    private WhyAnswer answer(WhyQuestion question, HttpServletResponse response) {
        try {
            return view.answer(question);
        } catch (ProblemException e) {
            response.setStatus(ProblemStatus.of(e.problem()).value());
            return view.refusal(question, e);
        }
    }
}
