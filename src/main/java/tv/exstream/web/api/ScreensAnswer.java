package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.oneOf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Screen;

/// The screens of a channel.
record ScreensAnswer(List<ScreenEntry> screens) {
    /// One of them.
    ///
    /// @param reason why it is shown: `off-air`, `tuning` or `technical-difficulties`
    /// @param chosen whether somebody chose it for this channel
    record ScreenEntry(String reason, boolean chosen, Screen screen) {}

    /// As it is written in addresses.
    static String text(SlateReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws ProblemException INVALID_VALUE
    static SlateReason reason(String text) {
        return Stream.of(SlateReason.values())
                .filter(reason -> text(reason).equals(text))
                .findAny()
                .orElseThrow(
                        () ->
                                ProblemException.mustBe(
                                        "reason",
                                        oneOf(
                                                Stream.of(SlateReason.values())
                                                        .map(ScreensAnswer::text)
                                                        .toList()),
                                        text));
    }
}
