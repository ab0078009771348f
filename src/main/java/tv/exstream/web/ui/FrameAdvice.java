package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Puts every page of this package and those below it into the frame.
@ControllerAdvice(basePackageClasses = FrameAdvice.class)
final class FrameAdvice {
    private final PageFacts facts;
    private final PageTexts texts;

    FrameAdvice(PageFacts facts, PageTexts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request, HttpServletResponse response) {
        Frame.around(model, request, response, facts);
        Locale language = RequestContextUtils.getLocale(request);
        model.addAttribute(Reasons.NAME, new Reasons(texts, language));
    }
}
