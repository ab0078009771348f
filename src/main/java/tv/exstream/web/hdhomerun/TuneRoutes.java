package tv.exstream.web.hdhomerun;

import static tv.exstream.remark.Wanted.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.tuner.TunerLease;
import tv.exstream.tuner.Tuners;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.RequestedChannels;

/// Tunes to a channel and streams it. `transcode`, `Range` and `Icy-MetaData` are ignored: there is one stream of a channel, and
/// it has neither a beginning nor an end. HEAD is answered without a tuner.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class TuneRoutes {
    /// What real devices say; players look into the stream anyway.
    private static final String CONTENT_TYPE = "video/mpeg";

    /// A recording is shorter; a longer one is cut.
    private static final long MOST_SECONDS = Duration.ofDays(7).toSeconds();

    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,9}");

    /// A tuner whose number is longer does not exist.
    private static final int MOST_TUNER_DIGITS = 3;

    private final RequestedChannels channels;
    private final Tuners tuners;
    private final EndlessStreams streams;

    TuneRoutes(RequestedChannels channels, Tuners tuners, EndlessStreams streams) {
        this.channels = channels;
        this.tuners = tuners;
        this.streams = streams;
    }

    /// Any tuner. Real devices also tune to frequencies here; those are unknown channels.
    @RequestMapping({"/auto/{target}", "/hdhomerun/auto/{target}"})
    void any(@PathVariable String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        String number = target.startsWith("v") ? target.substring(1) : target;
        tune(number, tuners::lease, new Exchange(request, response));
    }

    /// A certain tuner.
    @RequestMapping({"/tuner{tuner:[0-9]+}/v{number}", "/hdhomerun/tuner{tuner:[0-9]+}/v{number}"})
    void certain(
            @PathVariable String tuner,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        int wanted = tuner.length() <= MOST_TUNER_DIGITS ? Integer.parseInt(tuner) : -1;
        tune(
                number,
                (channel, client) -> tuners.lease(wanted, channel, client),
                new Exchange(request, response));
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    private interface Choice {
        TunerLease lease(Channel channel, String client) throws InterruptedException;
    }

    private void tune(String number, Choice choice, Exchange exchange)
            throws IOException, InterruptedException {
        Channel channel = channel(number);
        HttpServletRequest request = exchange.request();
        HttpServletResponse response = exchange.response();
        Duration longest = duration(request);
        if (request.getMethod().equals("HEAD")) {
            EndlessStreams.describe(response, CONTENT_TYPE);
            return;
        }
        ViewerDetails viewer = streams.viewer(request, ViewerKind.HDHOMERUN);
        try (TunerLease lease = choice.lease(channel, viewer.address())) {
            streams.send(channel, viewer, () -> open(response, lease), longest);
        }
    }

    private static OutputStream open(HttpServletResponse response, TunerLease lease)
            throws IOException {
        EndlessStreams.describe(response, CONTENT_TYPE);
        response.setHeader("X-HDHomeRun-Resource", "tuner" + lease.tuner());
        return response.getOutputStream();
    }

    /// Whatever is no number is an unknown channel to a client that only knows the lineup.
    private Channel channel(String number) {
        try {
            return channels.find(number);
        } catch (ProblemException e) {
            throw new ProblemException(Problem.CHANNEL_NOT_FOUND, e.remark(), e);
        }
    }

    private static Duration duration(HttpServletRequest request) {
        String seconds = request.getParameter("duration");
        if (seconds == null) {
            return EndlessStreams.ENDLESS;
        }
        if (!SECONDS.matcher(seconds).matches()) {
            throw ProblemException.mustBe("duration", plain(Demand.A_NUMBER_OF_SECONDS), seconds);
        }
        return Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(seconds)));
    }
}
