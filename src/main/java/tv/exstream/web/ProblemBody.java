package tv.exstream.web;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import tv.exstream.problem.Problem;

/// What a client reads when something went wrong (RFC 9457).
///
/// @param type a URN that stands for the code
/// @param title the code in words
/// @param status the HTTP status
/// @param detail what was found and what was wanted
/// @param instance the path that was asked for; empty when the request could not be read
/// @param code stable, for programs
public record ProblemBody(
        String type, String title, int status, String detail, String instance, String code) {

    static ProblemBody of(Problem problem, String detail, String instance) {
        return of(problem.name(), ProblemStatus.of(problem), detail, instance);
    }

    /// A problem of HTTP itself, such as `METHOD_NOT_ALLOWED`.
    static ProblemBody of(String code, HttpStatusCode status, String detail, String instance) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new ProblemBody(
                "urn:exstreamtv:problem:" + words.replace(' ', '-'),
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                status.value(),
                detail,
                instance,
                code);
    }
}
