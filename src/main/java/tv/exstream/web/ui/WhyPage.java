package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.ProblemStatus;
import tv.exstream.web.VisibleMedia;

/// The page at `/why`: which sound and subtitles a channel takes of an item, and why.
@Controller
final class WhyPage {
    private final WhyView view;
    private final PageTexts texts;

    WhyPage(WhyView view, PageTexts texts) {
        this.view = view;
        this.texts = texts;
    }

    @GetMapping("/why")
    String show(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        WhyQuestion question = WhyQuestion.of(request);
        model.addAttribute("question", question);
        model.addAttribute("searches", VisibleMedia.areAll());
        model.addAttribute("why", answer(question, new WhyWords(texts, language), response));
        return "why";
    }

    /// People get the form again and a sentence, whatever they asked for.
    private WhyAnswer answer(WhyQuestion question, WhyWords words, HttpServletResponse response) {
        try {
            return view.answer(question, words);
        } catch (ProblemException e) {
            response.setStatus(ProblemStatus.of(e.problem()).value());
            return view.refusal(question, e, words);
        }
    }
}
