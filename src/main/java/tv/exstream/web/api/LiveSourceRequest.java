package tv.exstream.web.api;

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
        List<String> addresses,
        Optional<Duration> programme,
        Optional<Integer> connections,
        Optional<String> userAgent,
        Optional<Boolean> radio) {
    /// @throws ProblemException INVALID_VALUE when something of it is not acceptable
    LiveSource source() {
        List<SourceAddress> parsed = new ArrayList<>();
        for (int n = 0; n < addresses.size(); n++) {
            parsed.add(address(n));
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

    private SourceAddress address(int n) {
        try {
            return SourceAddress.parse(addresses.get(n));
        } catch (ProblemException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "addresses[%d]: %s".formatted(n, e.getMessage()), e);
        }
    }
}
