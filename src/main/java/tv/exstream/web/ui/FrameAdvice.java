package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Puts every page of this package and those below it into the frame.
@ControllerAdvice(basePackageClasses = FrameAdvice.class)
final class FrameAdvice {
    private final PageFacts facts;

    FrameAdvice(PageFacts facts) {
        this.facts = facts;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request, HttpServletResponse response) {
        Frame.around(model, request, response, facts);
    }
}
