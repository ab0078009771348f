package tv.exstream.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tv.exstream.problem.Problem;

/// What a client reads when something went wrong (RFC 9457).
///
/// @param type a URN that stands for the code
/// @param title the code in words
/// @param status the HTTP status
/// @param detail what was found and what was wanted; cut when it quotes something long
/// @param instance the path that was asked for; empty when the request could not be read
/// @param code stable, for programs
public record ProblemBody(
        String type, String title, int status, String detail, String instance, String code) {
    /// More than any of our sentences has without what it quotes; arbitrary.
    static final int MOST_LETTERS = 1_000;

    static ProblemBody of(Problem problem, String detail, String instance) {
        return of(problem.name(), ProblemStatus.of(problem), detail, instance);
    }

    /// A problem of HTTP itself, such as `METHOD_NOT_ALLOWED`. What is only wrong in general is a value that is not acceptable, for
    /// whoever asks cannot tell which part of us has refused it.
    static ProblemBody of(HttpStatusCode status, String detail, String instance) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null || known == HttpStatus.BAD_REQUEST) {
            return of(Problem.INVALID_VALUE.name(), status, detail, instance);
        }
        return of(known.name(), status, detail, instance);
    }

    static ProblemBody of(String code, HttpStatusCode status, String detail, String instance) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new ProblemBody(
                "urn:exstreamtv:problem:" + words.replace(' ', '-'),
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                status.value(),
                cut(detail),
                instance,
                code);
    }

    /// Never between the halves of a letter.
    private static String cut(String detail) {
        if (detail.length() <= MOST_LETTERS) {
            return detail;
        }
        int end =
                MOST_LETTERS - (Character.isHighSurrogate(detail.charAt(MOST_LETTERS - 1)) ? 1 : 0);
        return detail.substring(0, end) + "…";
    }
}
