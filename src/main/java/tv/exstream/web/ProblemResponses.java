package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// Makes problem documents of problems, in the language of who asks. Thread-safe.
///
/// @param messages those of all languages
/// @param languages which one somebody asks for
public record ProblemResponses(MessageSource messages, LocaleResolver languages) {
    /// When a client may try again what is refused for the moment; the grace of a tuner is as long.
    private static final String RETRY_AFTER_SECONDS = "5";

    /// The same for those who ask too often: in a minute they may try again a few times; the message says it to the second.
    private static final String RETRY_TRIES_AFTER_SECONDS = "60";

    /// What described the answer that is not given.
    private static final List<String> OVERRULED =
            List.of(
                    HttpHeaders.ACCEPT_RANGES,
                    HttpHeaders.CACHE_CONTROL,
                    HttpHeaders.CONTENT_ENCODING,
                    HttpHeaders.ETAG);

    /// @param language that the text is in, as HTTP writes it
    record Told(String text, String language) {}

    Told told(Remark remark, HttpServletRequest request) {
        var texts = new RemarkTexts(messages, () -> AskedLanguage.of(request, languages));
        Locale language = texts.language(remark).orElse(Locale.ENGLISH);
        return new Told(texts.said(remark), language.toLanguageTag());
    }

    /// @param response not yet committed; what was said about another answer is taken back
    public ResponseEntity<ProblemBody> of(
            ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        Told told = told(e.remark(), request);
        ProblemBody body = ProblemBody.of(e.problem(), told.text(), ShownPath.of(request));
        return answer(body, told.language(), response);
    }

    /// For a path at which nobody answers.
    ///
    /// @param response as above
    public ResponseEntity<ProblemBody> notFound(
            HttpServletRequest request, HttpServletResponse response) {
        Remark nothing = Remark.of(Objection.NOTHING_AT, ShownPath.of(request));
        return of(HttpStatus.NOT_FOUND, nothing, request, response);
    }

    /// A problem of HTTP itself.
    ///
    /// @param response as above
    ResponseEntity<ProblemBody> of(
            HttpStatusCode status,
            Remark detail,
            HttpServletRequest request,
            HttpServletResponse response) {
        Told told = told(detail, request);
        ProblemBody body = ProblemBody.of(status, told.text(), ShownPath.of(request));
        return answer(body, told.language(), response);
    }

    /// @param language of its detail
    /// @param response as above
    static ResponseEntity<ProblemBody> answer(
            ProblemBody body, String language, HttpServletResponse response) {
        response.resetBuffer();
        OVERRULED.forEach(name -> response.setHeader(name, null));
        ResponseEntity.BodyBuilder problem =
                ResponseEntity.status(body.status())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_LANGUAGE, language)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (body.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            problem.header(HttpHeaders.RETRY_AFTER, RETRY_TRIES_AFTER_SECONDS);
        }
        if (body.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            problem.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return problem.body(body);
    }
}
