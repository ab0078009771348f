package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.Incidents;
import tv.exstream.web.ProblemStatus;
import tv.exstream.web.RemarkTexts;

/// Shows people a page where programs get a problem document.
@Component
final class FailurePages implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);

    /// What programs ask for, whatever they accept.
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile(
                    "/(?:api|hooks|iptv|hdhomerun|auto|tuner[0-9]+|ui|vendor|webjars)(?:/.*)?");

    /// Those that have words of their own.
    private static final Set<Integer> KNOWN = Set.of(401, 403, 404, 503);

    private final PageFacts facts;
    private final Incidents incidents;
    private final RemarkTexts texts;

    FailurePages(PageFacts facts, Incidents incidents, RemarkTexts texts) {
        this.facts = facts;
        this.incidents = incidents;
        this.texts = texts;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!isForPeople(request) || response.isCommitted()) {
            return null;
        }
        Model model = new ConcurrentModel();
        PageHeaders.set(response);
        model.addAttribute(Frame.NAME, Frame.of(request, facts));
        return shown(model, request, failure);
    }

    /// The page about a failure with this status.
    ///
    /// @param detail what the server says of it; empty when it says nothing
    static ModelAndView page(Model model, HttpStatusCode status, Wording detail) {
        model.addAttribute("status", status.value());
        model.addAttribute("kind", KNOWN.contains(status.value()) ? status.value() : "other");
        model.addAttribute("detail", detail);
        var page = new ModelAndView("failure", model.asMap());
        page.setStatus(status);
        return page;
    }

    private ModelAndView shown(Model model, HttpServletRequest request, Exception failure) {
        return switch (failure) {
            case ProblemException known ->
                    page(
                            model,
                            ProblemStatus.of(known.problem()),
                            Wording.of(known.remark(), texts));
            case ErrorResponse refused -> page(model, refused.getStatusCode(), Wording.NONE);
            case HttpException malformed ->
                    page(model, HttpStatusCode.valueOf(malformed.getCode()), Wording.NONE);
            default -> page(model, HttpStatus.INTERNAL_SERVER_ERROR, incident(request, failure));
        };
    }

    private Wording incident(HttpServletRequest request, Exception failure) {
        String number = incidents.next();
        LOG.error("page failed incident={} path={}", number, request.getRequestURI(), failure);
        return new Wording(number, "en");
    }

    /// Browsers name `text/html` when somebody goes to an address; players and scripts do not.
    static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && !FOR_PROGRAMS.matcher(request.getRequestURI()).matches();
    }
}
