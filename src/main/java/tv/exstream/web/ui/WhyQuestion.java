package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import tv.exstream.web.Moments;

/// What somebody wants explained. What is not said is empty.
///
/// @param channel its number
/// @param item its id
/// @param at an instant, as people or links write it
/// @param words that find items
public record WhyQuestion(String channel, String item, String at, String words) {
    static WhyQuestion of(HttpServletRequest request) {
        return new WhyQuestion(
                parameter(request, "channel"),
                parameter(request, "item"),
                parameter(request, "at"),
                parameter(request, "words"));
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE
    Optional<Instant> instant() {
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(Moments.within("at", Moments.read("at", at)));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
