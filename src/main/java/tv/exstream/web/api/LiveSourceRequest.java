package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.source.UserAgent;

/// A live source as a person wants it.
///
/// @param addresses the preferred one first: http, https, rtsp, rtmp, srt, udp or rtp
/// @param programme how long one entry of a schedule is that shows it: ISO 8601, an hour when it is left out
/// @param connections how many its provider allows at once; 0, or left out, when it does not limit them
/// @param userAgent the program that its provider is told receives it, such as `VLC/3.0.21 LibVLC/3.0.21`; ours when it is left out
/// @param radio whether it has no picture; no when it is left out
record LiveSourceRequest(
        String name,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> addresses,
        Optional<Duration> programme,
        Optional<Integer> connections,
        Optional<String> userAgent,
        Optional<Boolean> radio) {
    /// What would leave a live source as it is, as far as that is shown.
    static LiveSourceRequest of(LiveSource known) {
        return new LiveSourceRequest(
                known.name(),
                known.addresses().stream().map(SourceAddress::shown).toList(),
                Optional.of(known.programme()),
                Optional.of(known.connections()),
                Optional.ofNullable(known.headers().values().get(UserAgent.HEADER)),
                Optional.of(known.labels().radio()));
    }

    /// @param before the addresses that it has now, in order; empty for a new one
    /// @throws ProblemException INVALID_VALUE when something of it is not acceptable
    LiveSource source(List<SourceAddress> before) {
        List<SourceAddress> left = new ArrayList<>(before);
        List<SourceAddress> parsed = new ArrayList<>();
        for (int n = 0; n < addresses.size(); n++) {
            parsed.add(address(n, left));
        }
        return new LiveSource(
                name,
                parsed,
                programme.orElse(LiveSource.USUAL_PROGRAMME),
                connections.orElse(0),
                headers(),
                "",
                PastAddress.NONE,
                new LiveLabels("", "", "", radio.orElse(false)));
    }

    private RequestHeaders headers() {
        return userAgent
                .map(UserAgent::new)
                .map(RequestHeaders.NONE::by)
                .orElse(RequestHeaders.NONE);
    }

    /// One that is sent back as it was shown stays what it is; those that are shown alike are taken in their order.
    private SourceAddress address(int n, List<SourceAddress> left) {
        String text = addresses.get(n);
        Optional<SourceAddress> same =
                left.stream().filter(each -> each.shown().equals(text)).findFirst();
        same.ifPresent(left::remove);
        return same.orElseGet(() -> parsed(n, text));
    }

    private static SourceAddress parsed(int n, String text) {
        try {
            if (text.contains("…")) {
                throw ProblemException.of(Problem.INVALID_VALUE, Objection.ADDRESS_NOT_WHOLE);
            }
            return SourceAddress.parse(text);
        } catch (ProblemException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, e.remark().behind("addresses[%d]".formatted(n)), e);
        }
    }
}
