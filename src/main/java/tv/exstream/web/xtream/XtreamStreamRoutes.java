package tv.exstream.web.xtream;

import static tv.exstream.remark.Wanted.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.session.Past;
import tv.exstream.web.AskedPast;
import tv.exstream.web.PlayerPath;
import tv.exstream.web.TransportStreams;

/// Channels under the addresses that players of Xtream Codes make up themselves: live, and from a time of the past for so many minutes.
/// The password is the token of a player; where streams are open, any will do.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class XtreamStreamRoutes {
    /// What a player that does not say how long wants to see; two hours are what other servers take it for.
    private static final String USUAL_MINUTES = "120";

    private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,8}");

    /// Longer than any programme.
    private static final long MOST_MINUTES = Duration.ofDays(1).toMinutes();

    private final Channels channels;
    private final TransportStreams streams;
    private final ZoneId zone;

    XtreamStreamRoutes(Channels channels, TransportStreams streams, Config config) {
        this.channels = channels;
        this.streams = streams;
        zone = config.timeline().zone();
    }

    @RequestMapping("/live/{user}/{password}/{stream}")
    void live(@PathVariable String stream, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        answer(
                StreamName.parse(stream),
                Optional.empty(),
                new TransportStreams.Exchange(request, response));
    }

    /// @param parts of the path, by name
    @RequestMapping("/timeshift/{user}/{password}/{duration}/{start}/{stream}")
    void path(
            @PathVariable Map<String, String> parts,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        past(parts, new TransportStreams.Exchange(request, response));
    }

    /// @param parts of the query, by name
    @RequestMapping("/streaming/timeshift.php")
    void query(
            @RequestParam Map<String, String> parts,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        past(parts, new TransportStreams.Exchange(request, response));
    }

    private void past(Map<String, String> parts, TransportStreams.Exchange exchange)
            throws IOException, InterruptedException {
        StreamName name = StreamName.parse(parts.getOrDefault("stream", ""));
        Instant from = TimeshiftStart.parse(parts.getOrDefault("start", ""), zone);
        Duration length = length(parts.getOrDefault("duration", USUAL_MINUTES));
        answer(name, Optional.of(new Past(from, Optional.of(from.plus(length)))), exchange);
    }

    private void answer(StreamName name, Optional<Past> past, TransportStreams.Exchange exchange)
            throws IOException, InterruptedException {
        Channel channel = name.of(channels);
        if (name.hls()) {
            redirect(channel, past, exchange);
        } else {
            streams.answer(channel, past, exchange);
        }
    }

    /// To the channel's own playlist; relative, so that it holds behind every proxy.
    private static void redirect(
            Channel channel, Optional<Past> past, TransportStreams.Exchange exchange) {
        HttpServletResponse response = exchange.response();
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.LOCATION,
                "%s%siptv/channel/%s.m3u8%s"
                        .formatted(
                                toRoot(exchange.request()),
                                token(exchange.request()),
                                channel.number(),
                                AskedPast.query(past)));
    }

    /// What lets this player in goes along, since the playlist has no place for a password.
    private static String token(HttpServletRequest request) {
        return PlayerPath.ofPassword(request).map(path -> path.substring(1) + "/").orElse("");
    }

    private static String toRoot(HttpServletRequest request) {
        long folders = request.getServletPath().chars().filter(each -> each == '/').count() - 1;
        return "../".repeat(Math.toIntExact(folders));
    }

    private static Duration length(String minutes) {
        if (!MINUTES.matcher(minutes).matches()) {
            throw ProblemException.mustBe("duration", plain(Demand.A_NUMBER_OF_MINUTES), minutes);
        }
        return Duration.ofMinutes(Math.min(MOST_MINUTES, Long.parseLong(minutes)));
    }
}
