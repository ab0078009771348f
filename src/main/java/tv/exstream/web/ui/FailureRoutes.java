package tv.exstream.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Shows people what the web server refuses, and that a page broke while it was written.
@Controller
final class FailureRoutes {
    @GetMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(Model model, HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer value ? HttpStatus.resolve(value) : null;
        return FailurePages.page(model, known == null ? HttpStatus.NOT_FOUND : known, Wording.NONE);
    }
}
